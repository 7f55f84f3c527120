//! A second reader of the same document.

use super::Reader;
use super::departures::Departures;
use crate::xml::notice::Report;

impl Reader<'_> {
    /// A reader that stands where this one does. It has not reported anything, and nothing departs from the schema yet.
    pub(super) fn aside(&self) -> Self {
        Self {
            text: self.text,
            end: self.end,
            tokens: self.tokens.clone(),
            position: self.position,
            options: self.options,
            scope: self.scope.clone(),
            at: self.at,
            tag: self.tag,
            namespace: self.namespace,
            prefix: self.prefix,
            local: self.local,
            key: self.key,
            is_empty: self.is_empty,
            attributes: self.attributes.clone(),
            depth: self.depth,
            deepest: self.deepest,
            pass: self.pass,
            report: self.report.is_some().then(Report::default),
            departures: Departures::default(),
            last: self.last,
            usual_counts: self.usual_counts.clone(),
            last_group: self.last_group,
            before_other: self.before_other,
            kept: self.kept.clone(),
            taken: self.taken.clone(),
            offer: None,
            trial: None,
            may_have_return: self.may_have_return,
            rests_at: self.rests_at,
            overlooked: self.overlooked.clone(),
            is_cut_off: false,
            has_doctype: self.has_doctype,
            handed_out: None,
            constraint: None,
            globals: self.globals,
            is_judging: self.is_judging,
            open: self.open,
            #[cfg(feature = "parallel")]
            sharing: self.sharing.alone(),
        }
    }
}
