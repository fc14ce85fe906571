/** Pages 16:9 as a typst program; a deck reaches it as JSON data, its texts become text elements, never source. */
export const SLIDES = String.raw`
#let d = json(bytes(sys.inputs.deck))
#let plain(t) = t.split("\n").map(s => [#s]).join(linebreak())
#let ink = rgb("#1c1f23")
#let accent = rgb("#1b4f72")
#set document(title: d.title)
#set text(font: "Tinos", size: 15pt, lang: "vi", region: "VN", fill: ink, hyphenate: false, number-type: "lining")
#set par(justify: false, leading: 0.5em, spacing: 0.6em)
#set page(width: 338.67mm, height: 190.5mm, margin: (top: 13mm, bottom: 15mm, left: 16mm, right: 16mm), footer: context {
  set text(10pt, fill: luma(90))
  grid(columns: (1fr, auto), plain(d.foot), str(counter(page).get().first()))
})
#let cell(column, look, t) = {
  let shown = plain(t)
  if look != none { shown = strong(shown) }
  align(if column.align == "left" { left } else if column.align == "right" { right } else { center }, shown)
}
#let table-of(b) = {
  set text(if b.rows.len() > 14 { 11pt } else { 12.5pt })
  set par(leading: 0.4em)
  table(
    columns: b.columns.map(c => c.width * 1fr),
    stroke: (x, y) => (bottom: 0.4pt + luma(170)),
    inset: (x: 4pt, y: 4pt),
    align: horizon,
    table.header(..b.columns.map(c => align(center, text(fill: accent, strong(plain(c.header)))))),
    ..b.rows.map(r => r.cells.enumerate().map(((i, t)) => table.cell(breakable: false, cell(b.columns.at(i), r.at("look", default: none), t)))).flatten(),
  )
}
#align(horizon, {
  block(below: 14pt, text(34pt, weight: "bold", fill: accent, plain(d.title)))
  text(18pt, plain(d.subtitle))
})
#for s in d.slides {
  pagebreak()
  block(below: 10pt, text(24pt, weight: "bold", fill: accent, plain(s.title)))
  for line in s.sentences { block(below: 6pt, plain(line)) }
  if s.chart != none and s.table != none and s.table.rows.len() <= 12 {
    grid(columns: (1fr, 1fr), column-gutter: 8mm,
      { block(below: 4pt, strong(plain(s.chart.title))); image(bytes(s.chart.svg), format: "svg", width: 100%, alt: s.chart.title) },
      table-of(s.table))
  } else {
    if s.chart != none { block(breakable: false, { block(below: 4pt, strong(plain(s.chart.title))); align(center, image(bytes(s.chart.svg), format: "svg", width: 72%, alt: s.chart.title)) }) }
    if s.table != none { table-of(s.table) }
  }
  if s.source != "" { block(above: 8pt, text(10.5pt, style: "italic", fill: luma(80), plain(s.source))) }
}
`;
