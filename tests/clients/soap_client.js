// Calls the double with soap, a client for Node, by the official services.wsdl.
//
// usage: soap_client.js MATERIAL RELEASE ENDPOINT, where ENDPOINT ends with a slash
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const soap = require("soap");

const [material, release, endpoint] = process.argv.slice(2);

// The client would fetch the schema of the attribute xml:lang, so it gets a folder with that schema in it.
function offline() {
  const from = path.join(material, "schemas", release);
  const folder = fs.mkdtempSync(path.join(__dirname, "wsdl-"));
  for (const name of ["services.wsdl", "messages.xsd", "types.xsd"]) {
    const text = fs.readFileSync(path.join(from, name), "utf8");
    const local = text.replace(/http[^"]*\/xml\.xsd/g, "xml.xsd");
    fs.writeFileSync(path.join(folder, name), local);
  }
  fs.copyFileSync(path.join(material, "xml.xsd"), path.join(folder, "xml.xsd"));
  return folder;
}

async function ask(client, name, request) {
  client.setEndpoint(endpoint + name);
  const [answer] = await client.GetImItemsAsync(request);
  return answer;
}

async function main(folder) {
  const client = await soap.createClientAsync(path.join(folder, "services.wsdl"));

  // Success, all of it.
  let answer = await ask(client, "Exchange.asmx", {});
  const { Groups, Personas } = answer.ImItemList;
  for (const group of [].concat(Groups.ImGroup)) {
    const members = new Set([].concat(group.MemberCorrelationKey.ItemId).map((item) => item.attributes.Id));
    for (const person of [].concat(Personas.Persona)) {
      const sources = [].concat(person.Attributions.Attribution).map((source) => source.SourceId.attributes.Id);
      if (sources.some((id) => members.has(id))) {
        const email = [].concat(person.Emails1.EmailAddressAttributedValue)[0].Value.EmailAddress;
        console.log(`${group.DisplayName}: ${person.DisplayName} ${email}`);
      }
    }
  }

  // One contact, with an extended property.
  answer = await ask(client, "Exchange.asmx", {
    ContactIds: { "t:ItemId": { attributes: { Id: "AAMkADEzOTExYACABmEhpSAAA=" } } },
    ExtendedProperties: {
      "t:ExtendedProperty": { attributes: { PropertyTag: "0x3001", PropertyType: "String" } },
    },
  });
  const property = answer.ImItemList.Personas.Persona;
  const found = [].concat(property)[0].ExtendedProperties.ExtendedPropertyAttributedValue;
  console.log([].concat(found)[0].Value.Value);

  // Error responses.
  console.log((await ask(client, "error", {})).MessageText);
  const unknown = { ContactIds: { "t:ItemId": { attributes: { Id: "a < b & c" } } } };
  console.log((await ask(client, "Exchange.asmx", unknown)).MessageText);

  // Faults.
  for (const name of ["fault", "busy"]) {
    try {
      await ask(client, name, {});
      console.log("no fault");
    } catch (error) {
      const fault = error.root?.Envelope?.Body?.Fault;
      if (!fault) throw error;
      const wait = fault.detail?.MessageXml?.Value;
      const text = fault.faultstring.$value ?? fault.faultstring;
      console.log([fault.faultcode, text, wait?.$value].filter(Boolean).join(" "));
    }
  }
}

const folder = offline();
main(folder)
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(() => fs.rmSync(folder, { recursive: true }));
