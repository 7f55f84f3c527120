//! The picture of the README: how fast each contender reads and writes.

use std::error::Error;
use std::path::Path;

use peers::life::Life;
use peers::peers::Ability;
use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use crate::figures::rate;
use crate::runners::Runner;
use crate::turns::Measured;

const WIDTH: u32 = 860;
const BAR: u32 = 24;
/// What a panel has above and below its bars.
const AROUND: u32 = 64;
const NAMES: u32 = 260;

const OURS: RGBColor = RGBColor(0xc8, 0x4b, 0x11);
const KEEPS: RGBColor = RGBColor(0x3b, 0x6e, 0x9c);
const TOKENS: RGBColor = RGBColor(0xa9, 0xbc, 0xce);

struct Bar {
    name: String,
    rate: f64,
    color: RGBColor,
}

/// Draws it into a file.
pub(crate) fn draw(
    file: &Path,
    measured: &Measured,
    runners: &[Runner],
    machine: &str,
) -> Result<(), Box<dyn Error>> {
    let reading = bars(runners, |runner| {
        let its = measured.times(runner.id, Life::Use)?;
        Some(rate(measured.bytes, its.read.best))
    });
    let writing = bars(runners, |runner| {
        let its = measured.times(runner.id, Life::Write)?;
        Some(rate(its.given, its.second.best))
    });
    let heights = [&reading, &writing].map(|bars| panel_height(bars));
    let (head, foot) = (64, 44);
    let height = head + heights[0] + heights[1] + foot;
    let root = SVGBackend::new(file, (WIDTH, height)).into_drawing_area();
    root.fill(&WHITE)?;

    let bold = ("sans-serif", 18).into_font().style(FontStyle::Bold);
    let title = format!(
        "{} of GetImItems, best of many, MB/s",
        measured.document.title()
    );
    root.draw_text(&title, &bold.color(&BLACK), (12, 12))?;
    let small = ("sans-serif", 13).into_font();
    root.draw_text(&verdict(&reading, &writing), &small.color(&BLACK), (12, 40))?;
    let (_, rest) = root.split_vertically(head);
    let (upper, rest) = rest.split_vertically(heights[0]);
    let (lower, below) = rest.split_vertically(heights[1]);
    panel(&upper, "reading, in read → use → drop", &reading)?;
    panel(&lower, "writing, in read → write → drop", &writing)?;
    legend(&below)?;
    let tiny = ("sans-serif", 11).into_font();
    below.draw_text(machine, &tiny.color(&BLACK.mix(0.6)), (12, 26))?;
    root.present()?;
    Ok(())
}

/// The fastest first.
fn bars(runners: &[Runner], rate: impl Fn(&Runner) -> Option<f64>) -> Vec<Bar> {
    let bar = |runner: &Runner| {
        let color = match runner.ability {
            _ if runner.is_ours() => OURS,
            Ability::Tokens => TOKENS,
            _ => KEEPS,
        };
        let name = runner.name.replace(['*', '`'], "");
        let rate = rate(runner)?;
        Some(Bar { name, rate, color })
    };
    let mut bars: Vec<Bar> = runners.iter().filter_map(bar).collect();
    bars.sort_by(|one, other| other.rate.total_cmp(&one.rate));
    bars
}

/// Who is faster than ours, of those that keep what they read.
fn verdict(reading: &[Bar], writing: &[Bar]) -> String {
    let ahead = |bars: &[Bar]| {
        let ours = bars.iter().find(|bar| bar.name == "ews-types");
        let ours = ours.map_or(0.0, |bar| bar.rate);
        let faster = bars
            .iter()
            .filter(|bar| bar.rate > ours && bar.color == KEEPS);
        let names: Vec<String> = faster
            .map(|bar| format!("{} ({:.2} ×)", bar.name, bar.rate / ours))
            .collect();
        if names.is_empty() {
            "none".to_owned()
        } else {
            names.join("; ")
        }
    };
    format!(
        "Of those that keep what they read, faster than ews-types: in reading {}; in writing {}.",
        ahead(reading),
        ahead(writing)
    )
}

fn panel_height(bars: &[Bar]) -> u32 {
    u32::try_from(bars.len()).unwrap_or(0) * BAR + AROUND
}

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

fn panel(area: &Area<'_>, title: &str, bars: &[Bar]) -> Result<(), Box<dyn Error>> {
    let most = bars.iter().map(|bar| bar.rate).fold(1.0, f64::max);
    let count = u32::try_from(bars.len())?;
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 15))
        .margin_left(NAMES)
        .margin_right(60)
        .x_label_area_size(28)
        .build_cartesian_2d(0.0..most, 0.0..f64::from(count))?;
    chart
        .configure_mesh()
        .disable_y_mesh()
        .disable_y_axis()
        .light_line_style(TRANSPARENT)
        .x_labels(8)
        .label_style(("sans-serif", 12))
        .x_label_formatter(&|rate| format!("{rate:.0}"))
        .draw()?;
    let middle =
        |index: usize| f64::from(count) - 0.5 - f64::from(u32::try_from(index).unwrap_or(0));
    chart.draw_series(bars.iter().enumerate().map(|(index, bar)| {
        let corners = [
            (0.0, middle(index) + 0.36),
            (bar.rate, middle(index) - 0.36),
        ];
        Rectangle::new(corners, bar.color.filled())
    }))?;
    let plot = chart.plotting_area();
    // What the chart maps to is a place in the whole picture.
    let origin = area.get_base_pixel();
    for (index, bar) in bars.iter().enumerate() {
        let style = ("sans-serif", 13).into_font().color(&BLACK);
        let at = |rate: f64, gap: i32| {
            let (x, y) = plot.map_coordinate(&(rate, middle(index)));
            (x - origin.0 + gap, y - origin.1)
        };
        let name = style.pos(Pos::new(HPos::Right, VPos::Center));
        area.draw_text(&bar.name, &name, at(0.0, -8))?;
        let figure = name.pos(Pos::new(HPos::Left, VPos::Center));
        area.draw_text(&format!("{:.0}", bar.rate), &figure, at(bar.rate, 6))?;
    }
    Ok(())
}

fn legend(area: &Area<'_>) -> Result<(), Box<dyn Error>> {
    let style = ("sans-serif", 12).into_font().color(&BLACK);
    let mut x = 12;
    for (color, text, width) in [
        (OURS, "ews-types, into typed values", 220),
        (
            KEEPS,
            "keep what they read: values, a tree or an index",
            330,
        ),
        (TOKENS, "find the tokens and keep nothing", 220),
    ] {
        area.draw(&Rectangle::new([(x, 4), (x + 12, 16)], color.filled()))?;
        area.draw_text(text, &style, (x + 18, 4))?;
        x += width;
    }
    Ok(())
}
