/** Pages 16:9 as a typst program; a deck reaches it as JSON data, its texts become text elements, never source. */
export const SLIDES = String.raw`
#let d = json(bytes(sys.inputs.deck))
#let plain(t) = t.split("\n").map(s => [#s]).join(linebreak())
#let ink = rgb("#1c1f23")
#let accent = rgb("#1b4f72")
#set document(title: d.title)
#set text(font: "Tinos", size: 20pt, lang: "vi", region: "VN", fill: ink, hyphenate: false, number-type: "lining")
#set par(justify: false, leading: 0.5em, spacing: 0.6em)
#set page(width: 338.67mm, height: 190.5mm, margin: (top: 13mm, bottom: 15mm, left: 16mm, right: 16mm), footer: context {
  set text(12pt, fill: luma(90))
  grid(columns: (1fr, auto), plain(d.foot), str(counter(page).get().first()))
})
#let cell(column, look, t) = {
  let shown = plain(t)
  if look != none { shown = strong(shown) }
  align(if column.align == "left" { left } else if column.align == "right" { right } else { center }, shown)
}
#let table-of(b) = {
  set text(if b.rows.len() > 12 { 14pt } else { 17pt })
  set par(leading: 0.4em)
  table(
    columns: b.columns.map(c => c.width * 1fr),
    stroke: (x, y) => (bottom: 0.4pt + luma(170)),
    inset: (x: 4pt, y: 5pt),
    align: horizon,
    table.header(..b.columns.map(c => align(center, text(fill: accent, strong(plain(c.header)))))),
    ..b.rows.map(r => r.cells.enumerate().map(((i, t)) => table.cell(breakable: false, cell(b.columns.at(i), r.at("look", default: none), t)))).flatten(),
  )
}
#align(horizon, {
  block(below: 24pt, text(42pt, weight: "bold", fill: accent, plain(d.title)))
  text(22pt, plain(d.subtitle))
})
#for s in d.slides {
  pagebreak()
  block(below: 18pt, text(30pt, weight: "bold", fill: accent, plain(s.title)))
  for line in s.sentences { block(below: 12pt, plain(line)) }
  if s.chart != none {
    block(breakable: false, {
      block(above: 6pt, below: 12pt, strong(plain(s.chart.title)))
      align(center, box(height: 105mm, image(bytes(s.chart.svg), format: "svg", height: 100%, width: 100%, fit: "contain", alt: s.chart.title)))
    })
    if s.table != none { pagebreak(); block(below: 18pt, text(30pt, weight: "bold", fill: accent, plain(s.title))) }
  }
  if s.table != none { table-of(s.table) }
  if s.source != "" { block(above: 8pt, text(13pt, style: "italic", fill: luma(80), plain(s.source))) }
}
`;
