//! Parts of XML text: characters, names, references, the XML declaration. This is the lowest layer.
//!
//! | module | what |
//! |---|---|
//! | `characters` | which characters XML has, references, line ends, white space |
//! | `names` | names with and without a prefix |
//! | `escape` | what needs a reference when it is written |
//! | `forbidden` | characters that XML cannot hold |
//! | `declaration` | `<?xml …?>` |
//! | `excerpt` | what a message shows of a value |
//! | `plural` | numbers with a noun in messages |
//! | `words` | finding bytes, several at a time |

pub(crate) mod characters;
pub(crate) mod declaration;
pub(crate) mod escape;
pub(crate) mod excerpt;
pub(crate) mod forbidden;
pub(crate) mod names;
pub(crate) mod plural;
pub(crate) mod words;
