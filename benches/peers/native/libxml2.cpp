// libxml2: a tree of the document, and its SAX2 interface alone.

#include <cstdlib>
#include <memory>
#include <string>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>

#include "life.hpp"

namespace {

bool is(const xmlNode* node, const char* name) {
    return node->type == XML_ELEMENT_NODE &&
           std::strcmp(reinterpret_cast<const char*>(node->name), name) == 0;
}

const xmlNode* child(const xmlNode* node, const char* name) {
    const xmlNode* child = node ? node->children : nullptr;
    while (child && !is(child, name)) {
        child = child->next;
    }
    return child;
}

// The text of an element that has one piece of text at most.
size_t length(const xmlNode* node) {
    const xmlNode* text = node ? node->children : nullptr;
    return text && text->content ? std::strlen(reinterpret_cast<const char*>(text->content)) : 0;
}

struct Text {
    std::unique_ptr<xmlChar, void (*)(void*)> bytes;
    size_t length;
    size_t size() const { return length; }
    const char* data() const { return reinterpret_cast<const char*>(bytes.get()); }
};

void release(void* bytes) {
    xmlFree(bytes);
}

struct Tree {
    using Value = std::unique_ptr<xmlDoc, void (*)(xmlDocPtr)>;

    static Value read(const std::string& xml) {
        // As xmllint has them.
        const int options = XML_PARSE_COMPACT | XML_PARSE_NONET | XML_PARSE_HUGE;
        const int size = static_cast<int>(xml.size());
        Value document(xmlReadMemory(xml.data(), size, nullptr, nullptr, options), xmlFreeDoc);
        if (!document) {
            std::abort();
        }
        return document;
    }

    static size_t count(const Value& document) {
        const xmlNode* node = xmlDocGetRootElement(document.get());
        for (const char* name : {"Body", "GetImItemsResponse", "ImItemList", "Personas"}) {
            node = child(node, name);
        }
        size_t count = 0;
        const xmlNode* persona = node ? node->children : nullptr;
        for (; persona; persona = persona->next) {
            for (const xmlNode* part = persona->children; part; part = part->next) {
                if (is(part, "DisplayName") || is(part, "ImAddress")) {
                    count += length(part);
                } else if (is(part, "EmailAddresses")) {
                    for (const xmlNode* address = part->children; address; address = address->next) {
                        count += length(child(address, "EmailAddress"));
                    }
                }
            }
        }
        return count;
    }

    static Text write(const Value& document) {
        xmlChar* bytes = nullptr;
        int size = 0;
        xmlDocDumpMemoryEnc(document.get(), &bytes, &size, "UTF-8");
        return Text{{bytes, release}, static_cast<size_t>(size)};
    }
};

// Counts what it is told of and keeps nothing.
struct Sax {
    using Value = size_t;

    static Value read(const std::string& xml) {
        size_t events = 0;
        xmlParserCtxtPtr parser =
            xmlCreateMemoryParserCtxt(xml.data(), static_cast<int>(xml.size()));
        xmlSAXHandler* events_of = parser->sax;
        std::memset(events_of, 0, sizeof *events_of);
        events_of->initialized = XML_SAX2_MAGIC;
        events_of->startElementNs = [](void* data, const xmlChar*, const xmlChar*, const xmlChar*,
                                       int, const xmlChar**, int attributes, int,
                                       const xmlChar**) { count_in(data, 1 + attributes); };
        events_of->endElementNs = [](void* data, const xmlChar*, const xmlChar*,
                                     const xmlChar*) { count_in(data, 1); };
        events_of->characters = [](void* data, const xmlChar*, int) { count_in(data, 1); };
        events_of->ignorableWhitespace = events_of->characters;
        parser->userData = &events;
        xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE);
        if (xmlParseDocument(parser) != 0) {
            std::abort();
        }
        xmlFreeParserCtxt(parser);
        return events;
    }

    static void count_in(void* data, int more) { *static_cast<size_t*>(data) += more; }
    static size_t count(const Value&) { return 0; }
    static std::string write(const Value&) { return {}; }
};

}  // namespace

int main(int count, char** arguments) {
    xmlInitParser();
    const bool is_sax = count > 2 && std::strcmp(arguments[2], "libxml2-sax") == 0;
    return is_sax ? life::run<Sax>(count, arguments) : life::run<Tree>(count, arguments);
}
