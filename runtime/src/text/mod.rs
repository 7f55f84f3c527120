//! Text of XML, without any document around it: characters, names, references, the XML declaration.
//!
//! | module | what |
//! |---|---|
//! | `characters` | which characters XML has, references, line ends, white space |
//! | `names` | names with and without a prefix |
//! | `escape` | what needs a reference when it is written |
//! | `declaration` | `<?xml …?>` |
//! | `excerpt` | what a message shows of a value |

pub(crate) mod characters;
pub(crate) mod declaration;
pub(crate) mod escape;
pub(crate) mod excerpt;
pub(crate) mod names;
