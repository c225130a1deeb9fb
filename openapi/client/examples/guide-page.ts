/**
 * The page of a guide that compares roles, as HTML text, from the API alone: the guide has every fact,
 * and the vocabulary the words for its enumerations.
 */
import { createClient, read, type Schemas } from "../src/index.js";
import { Html, html, link } from "./html.js";

type Guide = Schemas["ComparisonGuide"];
type Band = Schemas["PayBand"];
type Point = Schemas["PayPoint"];

export async function guidePage(baseUrl: string, slug: string): Promise<string> {
  const client = createClient({ baseUrl });
  const [guide, vocabulary] = await Promise.all([
    read(client.GET("/v1/guides/{slug}", { params: { path: { slug } } })),
    read(client.GET("/v1/vocabulary")),
  ]);
  if (guide.type !== "COMPARISON") {
    throw new Error(`${slug} is a guide of the type ${guide.type}`);
  }
  return page(guide, vocabulary);
}

export function page(guide: Guide, vocabulary: Schemas["Vocabulary"]): string {
  const labels = new Map(
    vocabulary.enumerations.flatMap(({ name, values }) => values.map((each) => [`${name}.${each.value}`, each.label])),
  );
  const label = (enumeration: string, value: string | null) =>
    value === null ? "" : (labels.get(`${enumeration}.${value}`) ?? value);
  return html`<!doctype html>
<html lang="${guide.language}">
<head>
<meta charset="utf-8">
<title>${guide.seo.title}</title>
<meta name="description" content="${guide.seo.description}">
${guide.seo.canonicalUrl && html`<link rel="canonical" href="${guide.seo.canonicalUrl}">`}
</head>
<body>
<main>
<h1>${guide.title}</h1>
<section id="short-answer"><p>${guide.shortAnswer}</p></section>
${days(guide)}
${matrix(guide)}
${ladders(guide)}
${pay(guide, label)}
${paths(guide)}
${questions(guide)}
${waysOn(guide)}
${sources(guide)}
</main>
</body>
</html>
`.text;
}

function days(guide: Guide): Html {
  const column = (day: Guide["dayInTheLife"][number]) => html`<article>
<h3>${titleOf(guide, day.role)}${day.scope && html` <small>${day.scope}</small>`}</h3>
<ul>${day.duties.map((duty) => html`<li>${duty.text}</li>`)}</ul>
</article>`;
  return html`<section id="day-in-the-life"><h2>Day-in-the-life comparison</h2>${guide.dayInTheLife.map(column)}</section>`;
}

function matrix(guide: Guide): Html {
  const row = (each: Guide["skillMatrix"]["rows"][number]) => html`<tr>
<th scope="row">${each.label}${each.skill.exampleTools.length > 0 && html` (${each.skill.exampleTools.join(", ")})`}</th>
${each.cells.map((cell) => html`<td>${cell.label ?? "–"}</td>`)}
</tr>`;
  const heads = guide.roles.map((role) => html`<th scope="col">${role.shortTitle}</th>`);
  return html`<section id="skills"><h2>Skill overlap matrix</h2>
<table><thead><tr><th scope="col">Skill</th>${heads}</tr></thead>
<tbody>${guide.skillMatrix.rows.map(row)}</tbody></table>
</section>`;
}

function ladders(guide: Guide): Html {
  const ladder = (each: Guide["ladders"][number]) => html`<article>
<h3>${each.title}</h3>
<ol>${each.rungs.map((rung) => html`<li>${[rung.title, ...rung.alternativeTitles].join(" or ")}</li>`)}</ol>
${each.moves.length > 0 && html`<p>Ways off: ${each.moves.map((move) => move.to.label).join(", ")}</p>`}
</article>`;
  return html`<section id="ladders"><h2>Career ladder</h2>${guide.ladders.map(ladder)}</section>`;
}

type Label = (enumeration: string, value: string | null) => string;

function pay(guide: Guide, label: Label): Html {
  if (guide.pay === null) {
    return html``;
  }
  const row = (band: Band) => html`<tr>
<th scope="row">${band.title}</th>
<td>${amount(band, band.low, label)}</td>
<td>${amount(band, band.median, label)}</td>
<td>${amount(band, band.high, label)}</td>
<td>${[label("Measure", band.measure), label("Unit", band.unit), band.area?.name].filter(Boolean).join(", ")}.
${band.caveat} ${band.sources.map((slug) => html`<a href="#source-${slug}">${slug}</a> `)}</td>
</tr>`;
  const missing = guide.pay.missing.map(
    (each) => html`<li>${each.rung?.title ?? (each.role && titleOf(guide, each.role))}: ${each.text}</li>`,
  );
  return html`<section id="pay"><h2>Compensation</h2>
${guide.pay.summary && html`<p>${guide.pay.summary}</p>`}
<table><thead><tr><th scope="col">Role</th><th scope="col">Low</th><th scope="col">Middle</th><th scope="col">High</th>
<th scope="col">What it is</th></tr></thead><tbody>${guide.pay.bands.map(row)}</tbody></table>
${missing.length > 0 && html`<ul>${missing}</ul>`}
${guide.pay.report && html`<p>${link(guide.pay.report, guide.pay.report.title)}</p>`}
</section>`;
}

function amount(band: Band, point: Point | null, label: Label): string {
  if (point === null || point.amount === null || band.currency === null) {
    return "–";
  }
  const money = new Intl.NumberFormat("en", { style: "currency", currency: band.currency, maximumFractionDigits: 0 });
  const orMore = point.qualifier === "AT_OR_ABOVE" ? " or more" : "";
  return `${money.format(point.amount)}${orMore} (${label("Statistic", point.statistic)})`;
}

function paths(guide: Guide): Html {
  const path = (each: Guide["paths"][number]) => html`<article>
<h3>Pick ${each.title} if</h3>
<ul>${each.criteria.map((criterion) => html`<li>${criterion}</li>`)}</ul>
${each.note && html`<p>${each.note}</p>`}
${each.guide && html`<p>See ${link(each.guide, each.guide.title)}</p>`}
</article>`;
  return html`<section id="paths"><h2>When to pick each path</h2>${guide.paths.map(path)}</section>`;
}

function questions(guide: Guide): Html {
  // The one place with markup from outside: it is sanitised by the API, which is what its name promises.
  const question = (each: Guide["faq"][number]) => html`<h3>${each.question}</h3>${new Html(each.answerHtml)}`;
  return html`<section id="questions"><h2>Questions</h2>${guide.faq.map(question)}</section>`;
}

function waysOn(guide: Guide): Html {
  const related = guide.related.map((each) => html`<li>${link(each, each.title)}</li>`);
  const links = guide.links.map((each) => html`<li>${link(each, each.title)}</li>`);
  return html`<section id="related"><h2>Related guides</h2><ul>${related}</ul></section>
<section id="links"><ul>${links}</ul></section>
${guide.callToAction && html`<p id="call-to-action">${link(guide.callToAction, guide.callToAction.text)}</p>`}`;
}

function sources(guide: Guide): Html {
  const source = (each: Guide["sources"][number]) =>
    html`<li id="source-${each.slug}">${link(each, each.attribution)}</li>`;
  return html`<section id="sources"><h2>Sources</h2><ul>${guide.sources.map(source)}</ul>
<p>${guide.attribution.text}, ${link(guide.license, guide.license.name)}</p></section>`;
}

function titleOf(guide: Guide, slug: string): string {
  return guide.roles.find((role) => role.slug === slug)?.title ?? slug;
}
