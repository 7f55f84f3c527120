//! Choices and groups as fields.

use super::group::{Group, address};
use super::room::Run;
use super::{At, Reader, Result};
use crate::xml::traits::Particle;

impl Reader<'_> {
    /// Reads a choice or a group, if the reader stands on one.
    ///
    /// # Errors
    /// Whatever is wrong with it.
    #[inline]
    pub fn particle<T: Particle>(&mut self, field: &mut Option<T>) -> Result<()> {
        if self.trial.is_some() {
            return self.try_particle(field);
        }
        if field.is_none() && self.at == At::Start {
            let start = self.tag;
            match self.overlooking(T::read_particle) {
                Ok(None) => {}
                Ok(value) => {
                    self.last_group = Group {
                        start,
                        end: self.tag,
                        slot: address(field),
                        is_there: true,
                    };
                    *field = value;
                }
                Err(error) => self.mend_particle(field, start, error, false)?,
            }
        }
        Ok(())
    }

    /// Reads choices or groups as long as the reader stands on one.
    ///
    /// # Errors
    /// Whatever is wrong with one of them.
    #[inline]
    pub fn particles<T: Particle>(&mut self, values: &mut Vec<T>) -> Result<()> {
        if self.trial.is_some() && !self.try_particles(values)? {
            return Ok(());
        }
        let run = self.run_of(values, usize::MAX);
        while self.at == At::Start && self.next_particle(run, values)? {
            #[cfg(feature = "parallel")]
            if self.at == At::Start && self.may_split(run) {
                return self.split(run, values, &|reader, run, values| {
                    Ok(reader.at == At::Start && reader.next_particle(run, values)?)
                });
            }
        }
        self.end_run(run, values);
        Ok(())
    }

    /// Reads another one of a list. `false` if the current element begins none.
    #[inline]
    fn next_particle<T: Particle>(&mut self, run: Run, values: &mut Vec<T>) -> Result<bool> {
        let start = self.tag;
        let particle = self.overlooking(T::read_particle);
        if matches!(particle, Ok(Some(_))) {
            self.provide_room(run, values);
        }
        match particle {
            Ok(Some(_)) if self.are_copies(start) => {}
            Ok(Some(particle)) => {
                self.last_group = Group {
                    start,
                    end: self.tag,
                    slot: address(values),
                    is_there: true,
                };
                values.push(particle);
            }
            Ok(None) => return Ok(false),
            Err(error) => self.mend_particle(values, start, error, true)?,
        }
        Ok(true)
    }

    /// As [`Reader::particles`], but it stops at a maximum, because the next element may belong to another part.
    ///
    /// # Errors
    /// Whatever is wrong with one of them.
    pub fn particles_up_to<T: Particle>(&mut self, max: usize, values: &mut Vec<T>) -> Result<()> {
        if self.trial.is_some() && !self.try_particles(values)? {
            return Ok(());
        }
        let run = self.run_of(values, max);
        let mut count = values.len();
        while count < max && self.at == At::Start && self.next_particle(run, values)? {
            count += 1;
        }
        self.end_run(run, values);
        Ok(())
    }

    /// Reads the current element, which holds nothing but a choice.
    ///
    /// # Errors
    /// Whatever is wrong with it; it holds no alternative.
    pub fn only_particle<T: Particle>(&mut self, names: &'static str) -> Result<T> {
        let mut field = None;
        self.open()?;
        while self.child()? {
            self.particle(&mut field)?;
        }
        self.required(names, field)
    }
}
