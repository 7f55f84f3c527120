//! The notices that a stream has collected and that the caller has not taken yet.

use crate::xml::notice::{Notice, Report};

/// The notices that were not taken yet.
#[derive(Debug)]
pub(super) struct Notices {
    /// `None` if the caller did not ask for notices.
    held: Option<Vec<Notice>>,
    limit: usize,
}

impl Notices {
    /// Collects nothing. At most `limit` notices are held once [`Notices::collect`] was called.
    pub(super) fn new(limit: usize) -> Self {
        Self { held: None, limit }
    }

    /// Collects from now on.
    pub(super) fn collect(&mut self) {
        self.held = Some(Vec::new());
    }

    /// A report for the next element, if notices are collected and there is room for more.
    pub(super) fn report(&self) -> Option<Report> {
        let held = self.held.as_ref()?;
        (held.len() <= self.limit).then(Report::default)
    }

    /// Adds notices up to the limit. One more notice then says that there are others.
    pub(super) fn add(&mut self, notices: Vec<Notice>) {
        let limit = self.limit;
        let Some(held) = &mut self.held else {
            return;
        };
        for notice in notices {
            if held.len() < limit {
                held.push(notice);
            } else if held.len() == limit {
                held.push(Notice::too_many(notice.location().clone(), limit));
            }
        }
    }

    pub(super) fn take(&mut self) -> Vec<Notice> {
        self.held.as_mut().map(std::mem::take).unwrap_or_default()
    }
}
