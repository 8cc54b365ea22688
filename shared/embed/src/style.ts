/**
 * The look. Colour and typeface are those of the page around it, whose background we cannot know: what is legible there is
 * legible here, in light and dark. Everything that a site may change is a custom property; its style sheets do not reach in.
 * Columns follow the width of the element, not of the window.
 */
const CSS = `
:host{display:block!important}
:host([hidden]){display:none!important}
.root{all:initial;display:block;container-type:inline-size;font:var(--spang-font,inherit);color:var(--spang-color,inherit);
color-scheme:inherit;background:var(--spang-surface,transparent);line-height:1.5;overflow-wrap:anywhere;
--accent:var(--spang-accent,currentColor);--line:var(--spang-border,color-mix(in srgb,currentColor 60%,transparent));
--r:var(--spang-radius,4px);--gap:var(--spang-gap,16px)}
*{box-sizing:border-box}
h2,h3,h4,h5,h6,p,ul,dl,dd,form{margin:0;padding:0}
ul{list-style:none;display:grid;gap:0}
.cards{gap:var(--gap);grid-template-columns:repeat(var(--spang-columns,auto-fill),minmax(min(100%,17em),1fr))}
li{padding:var(--spang-pad,12px 0);border-top:1px solid var(--line);min-width:0}
.cards li{padding:var(--spang-pad,16px);border:1px solid var(--line);border-radius:var(--r)}
h2,h3,h4,h5,h6{font-size:1.125em;line-height:1.3;font-weight:600}
a{color:var(--accent);display:inline-block;padding:10px 0;min-height:44px;text-underline-offset:.15em}
dl{display:flex;flex-wrap:wrap;gap:2px 20px}
dl div{display:flex;flex-wrap:wrap;gap:0 .35em}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.badge{font-weight:600}
.badge::before{content:"";display:inline-block;width:.6em;height:.6em;margin-right:.45em;border-radius:50%;border:2px solid currentColor}
.open::before{background:currentColor}
[role=status]{padding:8px 0}
form{display:flex;flex-wrap:wrap;gap:12px;align-items:end;padding-bottom:12px}
label{display:grid;gap:4px;flex:1 1 11em}
input,select,button{font:inherit;color:inherit;min-height:44px;padding:8px 12px;width:100%;margin:0;
border:1px solid var(--line);border-radius:var(--r);background:var(--spang-field,transparent)}
option{color:CanvasText;background:Canvas}
button{width:auto;cursor:pointer;border:2px solid var(--accent);font-weight:600;
background:var(--spang-accent,transparent);color:var(--spang-on-accent,inherit)}
:focus-visible{outline:3px solid var(--spang-focus,currentColor);outline-offset:2px}
.eu{display:flex;gap:12px;align-items:center;padding:8px;margin:4px 0 12px;background:#fff;color:#000;
font:16px/1.4 Arial,Verdana,sans-serif;width:fit-content;max-width:100%}
.eu svg{flex:none;forced-color-adjust:none}
.eu p{min-width:0}
.eu span{display:block}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-top:1px solid var(--line)}
thead th{border:0}
tbody th{font-weight:400}
@media (forced-colors:active){.open::before{background:CanvasText}}
@container (max-width:30em){form,dl{display:grid}}
`;

let sheet: CSSStyleSheet | undefined;

/** A constructed style sheet: the strictest policy of a site lets it pass, where a style element is refused. */
export function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
  }
  return sheet;
}
