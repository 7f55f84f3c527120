//! Shows what is inside something.

use super::Builder;
use crate::emit::{self, Printed};
use crate::error::{Error, ErrorKind};
use crate::load;
use crate::select::{self, Reached, Wanted};
use crate::tree::{self, Target, Tree};

impl Builder {
    /// What is inside an operation, a global element or a type. What else is selected plays no part.
    ///
    /// The name of an element or type is `local`, `prefix:local` with the prefix that the schemas use, or
    /// `{namespace}local`. An operation goes before an element of the same name, and that before a type.
    ///
    /// # Errors
    /// Whatever is wrong with the schemas; a name that they do not have, or that several namespaces have; something for
    /// which no code can be generated.
    pub fn tree(&self, name: &str) -> Result<Tree, Error> {
        if self.schemas.is_empty() {
            return Err(emit::builder(ErrorKind::NoInput));
        }
        let loaded = load::load(&self.schemas)?;
        let (model, _) = self.model(&loaded)?;
        let target = tree::find(&model, &self.profile, name)?;
        let root = |has: &dyn Fn(&Reached) -> bool| {
            let root = select::root_with(&model, &self.profile, has);
            Wanted::roots(root.as_deref())
        };
        let wanted = match &target {
            Target::Operation(operation) => Wanted::operations([&*operation.name]),
            Target::Element(name) if select::is_root(&model, name) => {
                let namespace = name.namespace.as_deref().unwrap_or_default();
                Wanted::roots([&*format!("{{{namespace}}}{}", name.local)])
            }
            Target::Element(name) => root(&|reached| reached.elements.contains(name)),
            Target::Type(name) => root(&|reached| reached.types.contains(name)),
        };
        let selection = select::select(&model, &self.profile, &wanted)?;
        let plan = self.planned(&model, &selection)?;
        let style = self.style(String::new());
        let printed = Printed {
            plan: &plan,
            style: &style,
        };
        Ok(tree::grow(&model, printed, &target))
    }
}
