fn main() {
    let d = peers::documents::Document::Response(1).text();
    println!("{d}");
    for c in peers::peers::CONTENDERS { println!("{}", (c.rewrite)(&d)); }
}
