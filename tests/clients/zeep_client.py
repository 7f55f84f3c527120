"""Calls the double with zeep, a client for Python, by the official services.wsdl.

usage: zeep_client.py MATERIAL RELEASE ENDPOINT, where ENDPOINT ends with a slash
"""

import logging
import pathlib
import sys

import zeep

material, release, endpoint = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
# It knows only the first member of a union, and so no hexadecimal tag.
logging.getLogger("zeep.xsd.elements.attribute").disabled = True

MESSAGES = "http://schemas.microsoft.com/exchange/services/2006/messages"
TYPES = "http://schemas.microsoft.com/exchange/services/2006/types"


class Offline(zeep.Transport):
    """The only schema that is elsewhere is that of the attribute xml:lang."""

    def load(self, url):
        if url.endswith("/xml.xsd"):
            return (material / "xml.xsd").read_bytes()
        return super().load(url)


wsdl = str(material / "schemas" / release / "services.wsdl")
client = zeep.Client(wsdl, transport=Offline(), settings=zeep.Settings(strict=True))


def ask(path, **arguments):
    service = client.create_service(f"{{{MESSAGES}}}ExchangeServiceBinding", endpoint + path)
    return service.GetImItems(**arguments)


def contact(identifier):
    return {"_value_1": [{"ItemId": {"Id": identifier}}]}


def items(array):
    """The items of an array: zeep keeps those of a repeated choice with their names."""
    (field,) = [name for name in array]
    return [item for entry in array[field] for item in (entry.values() if field == "_value_1" else [entry])]


# Success, all of it.
answer = ask("Exchange.asmx", _soapheaders={"RequestVersion": {"Version": "Exchange2013"}})
message, version = answer.body, answer.header.ServerVersion
assert message.ResponseClass == "Success" and message.ResponseCode == "NoError", message
assert version.MajorVersion == 15, version
groups = items(message.ImItemList.Groups)
people = items(message.ImItemList.Personas)
for group in groups:
    members = {item.Id for item in items(group.MemberCorrelationKey)}
    for person in people:
        if members & {source.SourceId.Id for source in items(person.Attributions)}:
            email = items(person.Emails1)[0].Value.EmailAddress
            print(f"{group.DisplayName}: {person.DisplayName} {email}")

# One contact, with an extended property.
asked = {"ExtendedProperty": {"PropertyTag": "0x3001", "PropertyType": "String"}}
answer = ask(
    "Exchange.asmx",
    ContactIds=contact("AAMkADEzOTExYACABmEhpSAAA="),
    ExtendedProperties={"_value_1": [asked]},
)
(person,) = items(answer.body.ImItemList.Personas)
(found,) = items(person.ExtendedProperties)
print(found.Value.Value)

# Error responses.
print(ask("error").body.MessageText)
print(ask("Exchange.asmx", ContactIds=contact("a < b & c")).body.MessageText)

# Faults.
for path in ["fault", "busy"]:
    try:
        ask(path)
        print("no fault")
    except zeep.exceptions.Fault as fault:
        waits = fault.detail.xpath("//t:Value", namespaces={"t": TYPES}) if fault.detail is not None else []
        print(fault.code, fault.message, *[wait.text for wait in waits])
