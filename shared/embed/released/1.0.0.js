/* Spång 1.0.0 · EUPL-1.2 */
(function () {
  function e(e, t = {}, ...n) {
    let r = document.createElement(e);
    for (let [e, n] of Object.entries(t))
      n !== void 0 && n !== !1 && r.setAttribute(e, n === !0 ? `` : `${n}`);
    return (r.append(...n.filter((e) => !!e)), r);
  }
  function t(e) {
    if (typeof e == `string` && URL.canParse(e)) return /^https?:$/.test(new URL(e).protocol) ? e : void 0;
  }
  function n() {
    let e = (e, t) => {
        let n = document.createElementNS(`http://www.w3.org/2000/svg`, e);
        for (let [e, r] of Object.entries(t)) n.setAttribute(e, `${r}`);
        return n;
      },
      t = (e, t, n, r) => `${(e + n * Math.sin(r)).toFixed(2)},${(t - n * Math.cos(r)).toFixed(2)}`,
      n = Array.from({ length: 12 }, (e, n) => {
        let r = (n * Math.PI) / 6,
          [i, a] = [27 + 12 * Math.sin(r), 18 - 12 * Math.cos(r)];
        return Array.from({ length: 10 }, (e, n) => t(i, a, n % 2 ? 0.764 : 2, (n * Math.PI) / 5)).join(` `);
      }),
      r = e(`svg`, { viewBox: `0 0 54 36`, width: 72, height: 48, part: `emblem`, 'aria-hidden': !0 });
    r.append(e(`rect`, { width: 54, height: 36, fill: `#039` }));
    for (let t of n) r.append(e(`polygon`, { points: t, fill: `#fc0` }));
    return r;
  }
  var r = {
      sv: {
        loading: `Hämtar utbildningar …`,
        found: (e) => (e === 1 ? `1 utbildning` : `${e} utbildningar`),
        shown: (e, t) => `Visar ${e} av ${t} utbildningar`,
        none: `Inga utbildningar just nu.`,
        noneOf: `Inga utbildningar passar det du valde.`,
        failed: `Det gick inte att hämta utbildningarna.`,
        offline: `Du är inte ansluten till internet.`,
        again: `Försök igen`,
        search: `Sök utbildning`,
        place: `Kommun`,
        home: `Min hemkommun`,
        form: `Studieform`,
        all: `Alla`,
        filter: `Visa`,
        starts: `Startar`,
        closes: `Sista ansökningsdag`,
        more: (e) => (e === 1 ? `och 1 start till` : `och ${e} starter till`),
        where: `Plats`,
        how: `Studieform`,
        pace: `Takt`,
        who: `Anordnare`,
        what: `Utbildning`,
        state: `Ansökan`,
        anytime: `Löpande start`,
        newTab: `öppnas i ny flik`,
      },
      en: {
        loading: `Loading training …`,
        found: (e) => (e === 1 ? `1 training offer` : `${e} training offers`),
        shown: (e, t) => `Showing ${e} of ${t} training offers`,
        none: `No training right now.`,
        noneOf: `No training matches what you chose.`,
        failed: `The training could not be loaded.`,
        offline: `You are not connected to the internet.`,
        again: `Try again`,
        search: `Search training`,
        place: `Municipality`,
        home: `My home municipality`,
        form: `Form of study`,
        all: `All`,
        filter: `Show`,
        starts: `Starts`,
        closes: `Last day to apply`,
        more: (e) => (e === 1 ? `and 1 more start` : `and ${e} more starts`),
        where: `Place`,
        how: `Form of study`,
        pace: `Pace`,
        who: `Provider`,
        what: `Training`,
        state: `Application`,
        anytime: `Continuous start`,
        newTab: `opens in a new tab`,
      },
      fi: {
        loading: `Haetaan koulutuksia …`,
        found: (e) => (e === 1 ? `1 koulutus` : `${e} koulutusta`),
        shown: (e, t) => `Näytetään ${e}/${t} koulutusta`,
        none: `Ei koulutuksia juuri nyt.`,
        noneOf: `Valintaasi vastaavia koulutuksia ei ole.`,
        failed: `Koulutuksia ei voitu hakea.`,
        offline: `Sinulla ei ole internetyhteyttä.`,
        again: `Yritä uudelleen`,
        search: `Hae koulutusta`,
        place: `Kunta`,
        home: `Kotikuntani`,
        form: `Opiskelumuoto`,
        all: `Kaikki`,
        filter: `Näytä`,
        starts: `Alkaa`,
        closes: `Viimeinen hakupäivä`,
        more: (e) => `ja ${e} muuta alkamisajankohtaa`,
        where: `Paikka`,
        how: `Opiskelumuoto`,
        pace: `Tahti`,
        who: `Järjestäjä`,
        what: `Koulutus`,
        state: `Haku`,
        anytime: `Jatkuva alku`,
        newTab: `avautuu uuteen välilehteen`,
      },
    },
    i = (e) => r[e];
  function a(e) {
    let t = e.closest(`[lang]`)?.getAttribute(`lang`)?.slice(0, 2).toLowerCase() ?? ``;
    return t in r ? t : `sv`;
  }
  function o(e, t) {
    if (e && typeof e == `object`)
      for (let n of [t, `sv`, `en`, ...Object.keys(e)]) {
        let r = e[n];
        if (typeof r == `string` && r) return n === t ? { text: r } : { text: r, lang: n };
      }
  }
  function s(e, t) {
    let n = new Date(`${e}T12:00:00Z`);
    return Number.isNaN(n.getTime())
      ? ``
      : n.toLocaleDateString(t === `en` ? `en-GB` : t, {
          day: `numeric`,
          month: `long`,
          year: `numeric`,
          timeZone: `UTC`,
        });
  }
  var c = {
      place: [`municipality`, `place`],
      form: [`studyForm`, `form`],
      home: [`homeMunicipality`, `home`],
    },
    l = (e) =>
      (e ?? ``)
        .split(`,`)
        .map((e) => e.trim())
        .filter((e) => e === `search` || e in c);
  function u(t, n, r, i) {
    let a = e(
      `form`,
      { part: `filters` },
      ...t.map((t) => {
        if (t === `search`)
          return f(
            n.search,
            e(`input`, { type: `search`, name: `q`, part: `field`, value: r.q ?? ``, maxlength: 200 }),
          );
        let [i, a] = c[t];
        return f(n[a], e(`select`, { name: i, part: `field` }, e(`option`, { value: `` }, n.all)));
      }),
      e(`button`, { part: `button` }, n.filter),
    );
    return (
      a.addEventListener(`submit`, (e) => {
        e.preventDefault();
        let t = [...a.elements].map((e) => e).filter(({ name: e }) => e);
        i(Object.fromEntries(t.map(({ name: e, value: t }) => [e, t.trim()])));
      }),
      a
    );
  }
  function d(t, n, r, i) {
    for (let a of t.querySelectorAll(`select`)) {
      let { value: t } = a,
        s = n
          .filter(({ parameter: e }) => e === a.name)
          .map(({ value: e, label: t, count: n }) => ({ value: e, text: o(t, r)?.text ?? e, count: n }))
          .toSorted((e, t) => e.text.localeCompare(t.text, r));
      (a.replaceChildren(
        e(`option`, { value: `` }, i.all),
        ...s.map(({ value: t, text: n, count: r }) => e(`option`, { value: t }, r ? `${n} (${r})` : n)),
      ),
        (a.value = t));
    }
  }
  var f = (t, n) => e(`label`, {}, t, n),
    p = {
      municipality: `municipality`,
      county: `county`,
      area: `areaId`,
      home: `homeMunicipality`,
      provider: `providerId`,
      project: `projectId`,
      'school-type': `schoolType`,
      kind: `kind`,
      field: `field`,
      pace: `pace`,
      'start-from': `startFrom`,
      'start-to': `startTo`,
      'open-only': `openOnly`,
      q: `q`,
      sort: `sort`,
    },
    m = new Set([`municipality`, `county`, `providerId`, `projectId`, `schoolType`, `kind`, `pace`, `field`]),
    h = [
      ...Object.keys(p),
      `src`,
      `embed`,
      `distance`,
      `limit`,
      `filters`,
      `layout`,
      `heading-level`,
      `target`,
      `lang`,
      `jsonld`,
    ];
  function g(e, t, n) {
    let r = e.getAttribute(`embed`),
      i = e.getAttribute(`src`) ?? (t && `${t}/api/v1/training-offers`);
    if (!i || !URL.canParse(i, document.baseURI)) return;
    let a = new URL(i, document.baseURI);
    r && (a.pathname = `/embed/v1/embeds/${encodeURIComponent(r)}`);
    let o = (e, t) => {
      a.searchParams.delete(e);
      for (let n of m.has(e) ? t.split(`,`) : [t]) n.trim() && a.searchParams.append(e, n.trim());
    };
    for (let [t, n] of Object.entries(p)) {
      let r = e.getAttribute(t);
      r !== null && (n === `openOnly` ? o(n, r === `false` ? `false` : `true`) : o(n, r));
    }
    e.hasAttribute(`distance`) && e.getAttribute(`distance`) !== `false` && o(`studyForm`, `distance`);
    let s = Number(e.getAttribute(`limit`));
    s ? o(`limit`, `${Math.min(50, Math.max(1, Math.round(s)))}`) : r || o(`limit`, `10`);
    for (let [e, t] of Object.entries(n)) t && o(e, t);
    return a.href;
  }
  var _ = `
:host{all:initial!important;display:block!important;container-type:inline-size!important;
font:var(--spang-font,inherit)!important;color:var(--spang-color,inherit)!important;color-scheme:inherit!important;
--accent:var(--spang-accent,currentColor);--line:var(--spang-border,color-mix(in srgb,currentColor 60%,transparent));
--r:var(--spang-radius,4px);--gap:var(--spang-gap,16px)}
:host([hidden]){display:none!important}
*{box-sizing:border-box}
.root{background:var(--spang-surface,transparent);line-height:1.5}
h2,h3,h4,h5,h6,p,ul,dl,dd,form{margin:0;padding:0}
ul{list-style:none;display:grid;gap:0}
.cards{gap:var(--gap);grid-template-columns:repeat(var(--spang-columns,auto-fill),minmax(min(100%,17em),1fr))}
li{padding:var(--spang-pad,12px 0);border-top:1px solid var(--line);overflow-wrap:anywhere;min-width:0}
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
.eu{display:flex;flex-wrap:wrap;gap:12px;align-items:center;padding:8px;margin:4px 0 12px;background:#fff;color:#000;
font:16px/1.4 Arial,Verdana,sans-serif;width:fit-content;max-width:100%}
.eu svg{flex:none;forced-color-adjust:none}
.eu span{display:block}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:8px 12px 8px 0;border-top:1px solid var(--line)}
thead th{border:0}
tbody th{font-weight:400}
@media (forced-colors:active){.open::before{background:CanvasText}}
@container (max-width:30em){form,dl{display:grid}}
`,
    v;
  function y() {
    return (v || ((v = new CSSStyleSheet()), v.replaceSync(_)), v);
  }
  var b = (e) => (Array.isArray(e) ? e : []),
    x = (e) => (typeof e == `string` && e ? e : void 0);
  function S(t, n) {
    let r = t.filter((e) => typeof e == `object` && !!e).map((e) => w(e, n));
    if (n.layout === `table`) return C(r, n);
    let i = r.map(({ title: t, state: r, rows: i }) =>
      e(
        `li`,
        { part: `card` },
        e(`h${n.level}`, { part: `title` }, t),
        r,
        e(
          `dl`,
          { part: `facts` },
          ...i.map(([t, n, r]) => n && e(`div`, {}, e(`dt`, { class: !r && `unseen` }, t), e(`dd`, {}, n))),
        ),
      ),
    );
    return e(`ul`, { role: `list`, part: `list`, class: n.layout }, ...i);
  }
  function C(t, { words: n }) {
    let r = [n.what, n.state, ...(t[0]?.rows.map(([e]) => e) ?? [])],
      i = t.map(({ title: t, state: n, rows: r }) =>
        e(
          `tr`,
          { part: `card` },
          e(`th`, { scope: `row`, part: `title` }, t),
          ...[n, ...r.map(([, e]) => e)].map((t) => e(`td`, {}, t)),
        ),
      ),
      a = e(
        `table`,
        { part: `list` },
        e(`thead`, {}, e(`tr`, {}, ...r.map((t) => e(`th`, { scope: `col` }, t)))),
        e(`tbody`, {}, ...i),
      );
    return e(`div`, { class: `scroll`, tabindex: 0, role: `region`, 'aria-label': n.what }, a);
  }
  function w(t, n) {
    let { words: r, language: i } = n,
      a = b(t.occasions).filter((e) => typeof e == `object` && !!e),
      s = D(a),
      c = s && o(s.applicationStateLabel, i),
      l = [`open`, `continuous`, `interest-only`].includes(`${s?.applicationState}`),
      u = l ? k(s) : void 0,
      d = a.length - 1,
      f = b(s?.locations)
        .map((e) => x(e?.town) ?? o(e?.municipality, i)?.text)
        .find(Boolean);
    return {
      title: A(t, n),
      state:
        c && e(`span`, { part: `badge status`, class: l ? `badge open` : `badge`, lang: c.lang }, c.text),
      rows: [
        [r.starts, O(s, n, d), !0],
        [r.closes, u && E(u, i), !0],
        [r.where, f],
        [r.how, T(s?.studyFormLabel, i)],
        [r.pace, typeof s?.pace?.percent == `number` ? `${s.pace.percent} %` : void 0],
        [r.who, T(t.provider?.name, i)],
      ],
    };
  }
  var T = (t, n) => {
      let r = o(t, n);
      return r && e(`span`, { lang: r.lang }, r.text);
    },
    E = (t, n) => e(`time`, { datetime: t }, s(t, n));
  function D(e) {
    let t = new Date().toLocaleDateString(`sv-SE`, { timeZone: `Europe/Stockholm` }),
      n = ({ lifecycle: e }) => e !== `cancelled` && e !== `completed`,
      r = e.filter((e) => n(e) && (!e.start || e.start >= t));
    return r.find((e) => ![`closed`, `cancelled`].includes(`${e.applicationState}`)) ?? r[0] ?? e.at(-1);
  }
  function O(t, { words: n, language: r }, i) {
    if (!t) return;
    let a = x(t.start),
      o = i > 0 && ` ${n.more(i)}`;
    return a ? e(`span`, {}, E(a, r), o) : e(`span`, {}, n.anytime, o);
  }
  var k = (e) =>
    b(e.applicationPeriods)
      .filter((e) => !e?.isContinuous)
      .map((e) => x(e?.closes))
      .filter((e) => e !== void 0)
      .toSorted()
      .at(-1);
  function A(n, { language: r, target: i, words: a, origin: s, onSelect: c }) {
    let l = o(n.title, r) ?? { text: a.what },
      u = `${s}${r === `en` ? `/en/training` : `/utbildningar`}/${encodeURIComponent(`${n.id}`)}`,
      d = t(n.url) ?? t(u);
    if (!d) return e(`span`, { lang: l.lang }, l.text);
    let f = i === `_blank`,
      p = e(
        `a`,
        { part: `link`, href: d, lang: l.lang, target: f && i, rel: f && `noopener` },
        l.text,
        f && ` (${a.newTab})`,
      );
    return (p.addEventListener(`click`, (e) => c(e, `${n.id}`)), p);
  }
  function j(t, r) {
    let i = new Map();
    for (let a of t) {
      let t = a?.visibility,
        s = o(t?.statement, r);
      if (!s) continue;
      let c = o(t?.fund?.names, r),
        l = e(`p`, {}, e(`span`, { lang: s.lang }, s.text), c && e(`span`, { lang: c.lang }, c.text)),
        u = `${s.text} ${c?.text}`;
      i.has(u) || i.set(u, e(`div`, { class: `eu`, part: `visibility` }, n(), l));
    }
    return [...i.values()];
  }
  var M = 15e3,
    N = class t extends HTMLElement {
      static {
        this.observedAttributes = h;
      }
      #e = e(`p`, { role: `status`, part: `status`, tabindex: -1 });
      #t = e(`div`, {});
      #n = e(`slot`);
      #r;
      #i = {};
      #a;
      #o = !1;
      #s = `loading`;
      #c = {};
      constructor() {
        super();
        let t = this.attachShadow({ mode: `open` });
        ((t.adoptedStyleSheets = [y()]), t.append(e(`div`, { class: `root` }, this.#e, this.#t), this.#n));
      }
      connectedCallback() {
        (window.addEventListener(`online`, this.#l), this.#u());
      }
      disconnectedCallback() {
        (window.removeEventListener(`online`, this.#l), this.#a?.abort());
      }
      attributeChangedCallback() {
        this.isConnected && this.#u();
      }
      #l = () => {
        this.#s === `offline` && this.#u();
      };
      #u() {
        this.#o ||
          ((this.#o = !0),
          queueMicrotask(() => {
            ((this.#o = !1), this.isConnected && this.#f());
          }));
      }
      #d(e) {
        return this.getAttribute(e) ?? this.#c[e] ?? null;
      }
      async #f() {
        this.#a?.abort();
        let e = (this.#a = new AbortController()),
          n = setTimeout(() => e.abort(new DOMException(``, `TimeoutError`)), M),
          r = g(this, t.origin, this.#i);
        this.#v(`loading`);
        try {
          if (!r) throw Error(`no address`);
          let t = { credentials: `omit`, cache: `no-cache`, signal: e.signal },
            n = await fetch(r, t);
          if (!n.ok) return this.#_(n.status);
          let i = await n.json();
          if (!Array.isArray(i?.data)) return this.#_(n.status);
          e === this.#a && this.#p(i, r);
        } catch {
          e !== this.#a || (e.signal.aborted && e.signal.reason?.name !== `TimeoutError`) || this.#_(0);
        } finally {
          clearTimeout(n);
        }
      }
      #p({ data: e, _meta: t, embed: n }, r) {
        this.#c = n?.attributes ?? {};
        for (let [e, t] of Object.entries(n?.style ?? {}))
          /^--spang-[a-z-]+$/.test(e) && !this.style.getPropertyValue(e) && this.style.setProperty(e, t);
        let { origin: i } = new URL(r),
          a = this.#m(i);
        if ((this.#h(a, r), !e.length)) return this.#v(`empty`);
        let o = S(e, a);
        (this.#t.replaceChildren(...j(e, a.language), o), this.#b(e, a));
        let s = t?.totalRecords;
        (this.#v(`loaded`, s && s > e.length ? a.words.shown(e.length, s) : a.words.found(e.length)),
          this.#y(`spang-load`, { count: e.length }));
      }
      #m(e) {
        let t = a(this),
          n = this.#d(`layout`),
          r = Math.round(Number(this.#d(`heading-level`)));
        return {
          language: t,
          words: i(t),
          layout: n === `cards` || n === `table` ? n : `list`,
          level: r >= 2 && r <= 6 ? r : 3,
          target: this.#d(`target`) === `_blank` ? `_blank` : `_self`,
          origin: e,
          onSelect: (e, t) => {
            this.#y(`spang-select`, { id: t }) || e.preventDefault();
          },
        };
      }
      #h({ words: e, language: t }, n) {
        let r = l(this.#d(`filters`)),
          i = `${r.join()} ${t}`;
        if (this.#r?.dataset.what === i || (this.#r?.remove(), (this.#r = void 0), !r.length)) return;
        let a = u(r, e, this.#i, (e) => {
          ((this.#i = e), this.#u());
        });
        ((a.dataset.what = i),
          a.addEventListener(`focusin`, () => void this.#g(a, n), { once: !0 }),
          a.addEventListener(`pointerover`, () => void this.#g(a, n), { once: !0 }),
          this.#e.before(a),
          (this.#r = a));
      }
      async #g(e, t) {
        if (e.dataset.filled || !e.querySelector(`select`)) return;
        e.dataset.filled = `true`;
        let n = new URL(t);
        n.pathname = `/embed/v1/choices`;
        for (let t of [`limit`, `sort`, `page`, ...new FormData(e).keys()]) n.searchParams.delete(t);
        try {
          let { data: t } = await (await fetch(n, { credentials: `omit` })).json(),
            r = a(this);
          d(e, t, r, i(r));
        } catch {
          delete e.dataset.filled;
        }
      }
      #_(e) {
        (this.#v(navigator.onLine ? `error` : `offline`), this.#y(`spang-error`, { status: e }));
      }
      #v(t, n) {
        let r = i(a(this)),
          o = Object.values(this.#i).some(Boolean),
          s = {
            loading: r.loading,
            loaded: ``,
            empty: o ? r.noneOf : r.none,
            error: r.failed,
            offline: r.offline,
          };
        if (
          ((this.#s = t),
          (this.#e.textContent = n ?? s[t]),
          (this.#n.hidden = t === `loaded`),
          t === `loading` || t === `loaded`)
        )
          return;
        let c = t !== `empty`,
          l = e(`button`, { type: `button`, part: `button` }, r.again);
        (l.addEventListener(`click`, () => {
          (this.#e.focus(), this.#u());
        }),
          this.#t.replaceChildren(...(c ? [l] : [])));
      }
      #y(e, t) {
        return this.dispatchEvent(
          new CustomEvent(e, { detail: t, bubbles: !0, composed: !0, cancelable: e === `spang-select` }),
        );
      }
      #b(t, { origin: n, language: r }) {
        if ((this.querySelector(`script[data-spang]`)?.remove(), !this.hasAttribute(`jsonld`))) return;
        let i = t.map(({ id: e, title: t, provider: i }, a) => ({
            '@type': `ListItem`,
            position: a + 1,
            item: {
              '@type': `Course`,
              '@id': `${n}/utbildningar/${e}`,
              name: t?.[r] ?? t?.sv,
              provider: { '@type': `Organization`, name: i?.name?.sv },
            },
          })),
          a = JSON.stringify({ '@context': `https://schema.org`, '@type': `ItemList`, itemListElement: i });
        this.append(
          e(`script`, { type: `application/ld+json`, 'data-spang': !0 }, a.replaceAll(`<`, `\\u003c`)),
        );
      }
    },
    P = `spang-offers`;
  function F() {
    for (let t of document.querySelectorAll(`[data-${P}]:not([data-spang-done])`)) {
      t.setAttribute(`data-spang-done`, ``);
      let n = [...t.attributes]
          .filter(({ name: e }) => e.startsWith(`data-`) && e !== `data-${P}`)
          .map(({ name: e, value: t }) => [e.slice(5), t]),
        r = e(P, Object.fromEntries(n));
      (r.append(...t.childNodes), t.append(r));
    }
  }
  if (!customElements.get(P)) {
    let { currentScript: e } = document;
    (e instanceof HTMLScriptElement && e.src && (N.origin = new URL(e.src).origin),
      customElements.define(P, N));
  }
  (F(), document.readyState === `loading` && document.addEventListener(`DOMContentLoaded`, F));
})();
