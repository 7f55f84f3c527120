// pugixml: a tree of the document.

#include <cstdlib>
#include <memory>
#include <string>

#include <pugixml.hpp>

#include "life.hpp"

namespace {

const char* local(const char* name) {
    const char* colon = std::strchr(name, ':');
    return colon ? colon + 1 : name;
}

bool is(const pugi::xml_node& node, const char* name) {
    return std::strcmp(local(node.name()), name) == 0;
}

pugi::xml_node child(const pugi::xml_node& node, const char* name) {
    return node.find_child([=](const pugi::xml_node& child) { return is(child, name); });
}

struct Text : pugi::xml_writer {
    std::string text;
    size_t size() const { return text.size(); }
    const char* data() const { return text.data(); }
    void write(const void* data, size_t size) override {
        text.append(static_cast<const char*>(data), size);
    }
};

struct Pugixml {
    using Value = std::unique_ptr<pugi::xml_document>;

    static Value read(const std::string& xml) {
        Value document(new pugi::xml_document);
        if (!document->load_buffer(xml.data(), xml.size())) {
            std::abort();
        }
        return document;
    }

    static size_t count(const Value& document) {
        pugi::xml_node node = document->document_element();
        for (const char* name : {"Body", "GetImItemsResponse", "ImItemList", "Personas"}) {
            node = child(node, name);
        }
        size_t count = 0;
        for (const pugi::xml_node& persona : node) {
            for (const pugi::xml_node& part : persona) {
                if (is(part, "DisplayName") || is(part, "ImAddress")) {
                    count += std::strlen(part.child_value());
                } else if (is(part, "EmailAddresses")) {
                    for (const pugi::xml_node& address : part) {
                        count += std::strlen(child(address, "EmailAddress").child_value());
                    }
                }
            }
        }
        return count;
    }

    static Text write(const Value& document) {
        Text text;
        document->save(text, "", pugi::format_raw, pugi::encoding_utf8);
        return text;
    }
};

}  // namespace

int main(int count, char** arguments) {
    return life::run<Pugixml>(count, arguments);
}
