/*
 * The style of the one file and of the e-book: system fonts, one column, light and dark, and paper. It stands in the
 * document, which may be opened years from now on a machine that has never seen the portal.
 */
const SHARED = `
body{font-family:system-ui,"Noto Sans","Segoe UI",Roboto,"Noto Naskh Arabic","Noto Sans CJK SC",sans-serif;line-height:1.6;overflow-wrap:break-word}
[dir=rtl]{line-height:1.85}
[dir=ltr]{line-height:1.6}
h1,h2,h3,h4{line-height:1.3;margin:1.8em 0 .5em}
h1{margin-top:.5em}
p,ul,ol,dl{margin:0 0 1em}
ul,ol{padding-inline-start:1.4em}
dd{margin:0}
.topic,.fresh,small{color:#51606b}
.topic{margin:0;font-weight:600}
.lead{font-size:1.15em}
.note,.emergency,.answers{padding:.75em 1em;margin:0 0 1em;border-inline-start:.3em solid #0a5f68;background:#eef5f5}
.warn{border-color:#a35200;background:#fff5e6}
.emergency{border-color:#b3261e;background:#fdefee}
.note p:last-child,.emergency dl,.answers ul{margin:0}
.answers h2,.answers h3,.emergency h2,.emergency h3{margin:0 0 .3em;font-size:1em}
.emergency dl div{display:flex;flex-wrap:wrap;justify-content:space-between;column-gap:1em}
.emergency dd{font-weight:700}
.figures div{padding:.6em 0;border-top:1px solid #cdd6da}
.figures dt{font-weight:400}
.figures b,.figures strong,.figures span,.figures small{display:block}
.figures strong{color:#8a4500}
.url{overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:0 0 1em}
th,td{padding:.4em .6em;border:1px solid #cdd6da;text-align:start;vertical-align:top}
.colophon{margin-top:3em;padding-top:1em;border-top:2px solid #0a5f68}
`

export const EBOOK_STYLE = `${SHARED.trim()}\n`

export const ONE_FILE_STYLE = `${SHARED.trim()}
:root{color-scheme:light dark}
body{margin:0 auto;max-width:42rem;padding:1rem;background:#fff;color:#17212b;font-size:1.0625rem}
a{color:#0a5f68}
nav a{display:inline-block;padding:.35em 0}
.topic+h2{margin-top:0}
article{margin-top:3rem}
@media (prefers-color-scheme:dark){
body{background:#12181d;color:#e6ecef}
a{color:#7fd0d8}
.topic,.fresh,small{color:#a9b7bf}
.note,.answers{background:#17282b}
.warn{background:#33260f}
.emergency{background:#371b1a}
.figures strong{color:#ffb978}
}
@media print{body{max-width:none;font-size:11pt}nav{break-after:page}article{break-before:page}h2,h3{break-after:avoid}}
`
