//! quick-xml's readers alone: each event is looked at and dropped. A lower bound for whatever is built
//! on them.

use std::hint::black_box;

use super::Peer;

macro_rules! tokenizer {
    ($name:ident, $version:ident, $reader:ident, $next:ident) => {
        pub(crate) struct $name;

        impl Peer for $name {
            type Value<'a> = ();

            fn read(xml: &str) {
                use $version::events::Event;
                let mut reader = $version::reader::$reader::from_str(xml);
                loop {
                    let event = black_box(reader.$next().expect("quick-xml reads it"));
                    if tokenizer!(@event $next event) == Event::Eof {
                        return;
                    }
                }
            }
        }
    };
    (@event read_event $event:ident) => { $event };
    (@event read_resolved_event $event:ident) => { $event.1 };
}

tokenizer!(NsReader42, quick_xml_0_42, NsReader, read_resolved_event);
tokenizer!(NsReader41, quick_xml_0_41, NsReader, read_resolved_event);
tokenizer!(NsReader38, quick_xml_0_38, NsReader, read_resolved_event);
tokenizer!(Reader42, quick_xml_0_42, Reader, read_event);
tokenizer!(Reader41, quick_xml_0_41, Reader, read_event);
tokenizer!(Reader38, quick_xml_0_38, Reader, read_event);
