//! A line on the terminal that says what takes so long.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget};

/// So long nothing is said.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line moves.
const TICK: Duration = Duration::from_millis(120);

/// Says what is being done, after a second and until it is dropped. Standard error gets it if it is a terminal.
pub(crate) struct Progress {
    /// Nothing is ever sent; the line ends when this is dropped.
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Begins to wait.
    pub(crate) fn of(what: impl Into<String>) -> Self {
        Self::on(ProgressDrawTarget::stderr(), PATIENCE, what.into())
    }

    fn on(target: ProgressDrawTarget, patience: Duration, what: String) -> Self {
        let (end, ended) = mpsc::channel();
        let thread = thread::spawn(move || {
            let is_running = |time| ended.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
            if !is_running(patience) {
                return;
            }
            let line = ProgressBar::with_draw_target(None, target).with_message(what);
            line.set_style(indicatif::ProgressStyle::default_spinner());
            line.tick();
            while is_running(TICK) {
                line.tick();
            }
            line.finish_and_clear();
        });
        Self {
            end: Some(end),
            thread: Some(thread),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.end.take());
        // A line that cannot be drawn is no reason to fail.
        let _ = self.thread.take().map(JoinHandle::join);
    }
}

#[cfg(test)]
mod tests {
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    use indicatif::{InMemoryTerm, ProgressDrawTarget};

    use super::Progress;

    fn on(terminal: &InMemoryTerm, patience: Duration) -> Progress {
        let target = ProgressDrawTarget::term_like(Box::new(terminal.clone()));
        Progress::on(target, patience, "reading schemas".to_owned())
    }

    #[test]
    fn what_is_quick_has_no_line() {
        let terminal = InMemoryTerm::new(5, 80);
        drop(on(&terminal, Duration::from_secs(60)));
        assert_eq!(terminal.moves_since_last_check(), "");
    }

    #[test]
    fn what_takes_long_has_a_line_that_goes_away() {
        let terminal = InMemoryTerm::new(5, 80);
        let progress = on(&terminal, Duration::ZERO);
        let begin = Instant::now();
        while !terminal.contents().contains("reading schemas") {
            assert!(begin.elapsed() < Duration::from_secs(60), "no line");
            sleep(Duration::from_millis(5));
        }
        drop(progress);
        assert_eq!(terminal.contents(), "");
    }
}
