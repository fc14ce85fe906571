/**
 * The layout of Nghị định 30/2020/NĐ-CP, Annex I, as a typst program. It is fixed: a document reaches it as JSON data in
 * `sys.inputs` and its texts become text elements, never source. Sizes: 13 pt body, 12 pt tables, A4, margins 20, 20, 30, 15 mm.
 */
export const TEMPLATE = String.raw`
#let d = json(bytes(sys.inputs.document))
#let size = 13pt

#let plain(t) = t.split("\n").map(s => [#s]).join(linebreak())
#let styled(run) = {
  let t = plain(run.text)
  if run.at("italic", default: false) { t = emph(t) }
  if run.at("bold", default: false) { t = strong(t) }
  t
}
#let runs(list) = list.map(styled).join()
#let caps(t, ..style) = text(..style, plain(t))

#let number-on-top = context {
  let n = counter(page).get().first()
  if n > 1 { align(center, text(size, str(n))) }
}
#let foot = if d.foot != none { align(center, text(10pt, style: "italic", plain(d.foot))) }

#set document(title: d.title, author: d.author)
#set text(font: "Tinos", size: size, lang: "vi", region: "VN", hyphenate: false, number-type: "lining")
#set par(justify: true, leading: 0.62em, spacing: 0.85em)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm),
  header: number-on-top,
  footer: foot,
)

// A line under a text, as long as a share of it.
#let ruled(body, share, gap: 5.5pt) = context {
  let w = measure(body).width
  stack(dir: ttb, spacing: gap, body, line(length: w * share, stroke: 0.6pt))
}

#let letterhead = {
  set par(justify: false, leading: 0.4em, spacing: 0.45em)
  set align(center)
  grid(
    columns: (70mm, 1fr),
    column-gutter: 2mm,
    {
      if d.superior != none { for part in d.superior.split("\n") { block(caps(part, size: 12pt)) } }
      let parts = d.issuer.split("\n")
      for part in parts.slice(0, -1) { block(caps(part, size: 12pt, weight: "bold")) }
      ruled(caps(parts.last(), size: 12pt, weight: "bold"), 40%)
      v(2pt)
      if d.number != none { block(above: 7pt, text(13pt, plain(d.number))) }
      if d.subject != none { block(above: 6pt, text(12pt, plain(d.subject))) }
      if d.draft { block(above: 8pt, box(stroke: 0.6pt, inset: (x: 8pt, y: 4pt), text(12pt, weight: "bold")[DỰ THẢO])) }
    },
    {
      block(text(12.5pt, weight: "bold")[CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM])
      ruled(text(13pt, weight: "bold")[Độc lập - Tự do - Hạnh phúc], 100%)
      v(2pt)
      block(above: 7pt, text(13pt, style: "italic", plain(d.placeAndDate)))
    },
  )
}

#let cell-of(column, look, t) = {
  let shown = plain(t)
  if look != none { shown = strong(shown) }
  align(if column.align == "left" { left } else if column.align == "right" { right } else { center }, shown)
}

#let table-of(b) = {
  set text(if b.columns.len() > 9 { 10.5pt } else if b.columns.len() > 6 { 11pt } else { 12pt })
  set par(justify: false, leading: 0.45em, first-line-indent: 0pt)
  // No row is torn in two, unless a text in it might not find room on a page: nothing is ever cut off.
  let whole(r) = r.cells.all(t => t.clusters().len() < 600)
  block(above: 8pt, below: 10pt, table(
    columns: b.columns.map(c => c.width * 1fr),
    stroke: 0.5pt,
    inset: (x: 4pt, y: 4pt),
    align: horizon,
    table.header(..b.columns.map(c => align(center, strong(plain(c.header))))),
    ..b.rows.map(r => {
      let look = r.at("look", default: none)
      let breakable = not whole(r)
      r.cells.enumerate().map(((i, t)) => table.cell(breakable: breakable, cell-of(b.columns.at(i), look, t)))
    }).flatten(),
  ))
}

#let indented(body) = par(first-line-indent: (amount: 1cm, all: true), body)

#let block-of(b) = {
  if b.kind == "paragraph" {
    let side = b.at("align", default: "justify")
    if side == "justify" { indented(runs(b.text)) }
    else {
      set par(justify: false)
      block(width: 100%, align(if side == "left" { left } else if side == "right" { right } else { center }, runs(b.text)))
    }
  } else if b.kind == "heading" {
    block(sticky: true, above: if b.level == 1 { 12pt } else { 10pt }, below: 8pt, indented(strong(plain(b.text))))
  } else if b.kind == "article" {
    indented({ strong(plain(b.label)); [ ]; runs(b.text) })
  } else if b.kind == "list" {
    for item in b.items { indented({ plain(item.mark); [ ]; runs(item.text) }) }
  } else if b.kind == "table" { table-of(b) }
  else if b.kind == "chart" {
    block(breakable: false, above: 10pt, below: 10pt, {
      set par(justify: false)
      block(below: 4pt, strong(plain(b.title)))
      image(bytes(b.svg), format: "svg", width: 100%, alt: b.title)
      block(above: 3pt, text(10pt, style: "italic", plain(b.source)))
    })
  }
  else if b.kind == "note" { block(text(11pt, style: "italic", par(plain(b.text)))) }
  else if b.kind == "blank" {
    for i in range(b.lines) {
      par(first-line-indent: (amount: if i == 0 { 1cm } else { 0pt }, all: true), justify: false, {
        if i == 0 and b.label != "" { plain(b.label); [ ] }
        box(width: 1fr, repeat(gap: 1pt)[.])
      })
    }
  } else { pagebreak(weak: true) }
}

#let signature-of(s) = {
  set par(justify: false, leading: 0.45em, spacing: 0.5em)
  set align(center)
  if s.capacity != none { block(text(size, weight: "bold", plain(s.capacity))) }
  block(text(size, weight: "bold", plain(s.position)))
  v(24mm)
  if s.name != none { text(size, weight: "bold", plain(s.name)) }
}

#let closing = block(breakable: false, above: 16pt, {
  let signs = d.signatures.map(signature-of)
  if d.recipients.len() == 0 {
    if signs.len() > 0 { grid(columns: signs.map(_ => 1fr), column-gutter: 6mm, ..signs) }
  } else {
    let list = {
      set par(justify: false, leading: 0.4em, spacing: 0.45em, first-line-indent: 0pt)
      text(12pt, weight: "bold", style: "italic")[Nơi nhận:]
      for r in d.recipients { block(text(11pt, plain(r))) }
    }
    grid(columns: (1fr,) * (signs.len() + 1), column-gutter: 6mm, list, ..signs)
  }
})

#letterhead
#v(10pt)
#if d.kind != none {
  set align(center)
  set par(justify: false)
  block(below: 7pt, text(14pt, weight: "bold", plain(d.kind)))
  pad(x: 10mm, block(below: 8pt, text(size, weight: "bold", plain(d.about))))
  line(length: 32mm, stroke: 0.6pt)
  v(6pt)
}
#if d.to.len() == 1 {
  block(width: 100%, below: 12pt, align(center)[Kính gửi: #plain(d.to.first())])
} else if d.to.len() > 1 {
  pad(left: 22mm, block(below: 12pt, {
    set par(justify: false)
    [Kính gửi:]
    for line in d.to { block(pad(left: 8mm, plain(line))) }
  }))
}
#if d.authority != none { align(center, block(above: 6pt, below: 10pt, strong(plain(d.authority)))) }
#for basis in d.bases { indented(emph(plain(basis))) }
#if d.enacting != none { align(center, block(above: 12pt, below: 10pt, strong(plain(d.enacting)))) }
// The last words stand on the page of the signature: it never stands alone.
#for (i, b) in d.body.enumerate() {
  if i == d.body.len() - 1 and b.kind in ("paragraph", "article", "note") { block(sticky: true, block-of(b)) } else { block-of(b) }
}
#closing
#for a in d.annexes {
  // Before the page, which then counts itself as its first: annexes are numbered on their own.
  counter(page).update(0)
  page(flipped: a.landscape, margin: if a.landscape { (top: 20mm, bottom: 18mm, left: 20mm, right: 15mm) } else { (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm) }, {
    {
      set align(center)
      set par(justify: false)
      block(below: 7pt, text(size, weight: "bold", plain(a.label)))
      block(below: 7pt, text(size, weight: "bold", plain(a.title)))
      if a.attachedTo != none {
        block(below: 8pt, text(size, style: "italic", plain(a.attachedTo)))
        line(length: 50mm, stroke: 0.6pt)
      }
      v(4pt)
    }
    for b in a.body { block-of(b) }
  })
}
`;
