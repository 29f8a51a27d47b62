// The page of `sasshi preview`: shows the pages with findings and changes, follows the book as it is saved, and sends
// corrections back. All requests go to the program that served this file, and to nothing else.

// MARK: Asking

/** The part of the book that is shown; the page's address contains it, so that it can be kept and passed on. */
const view = new URLSearchParams();
let words = {};
let language = document.documentElement.lang;

/** An address of the program, with the view and the language in its query. */
function address(path, more = {}) {
  const query = new URLSearchParams(view);
  query.set("lang", language);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `${path}?${query}`;
}

async function ask(path, more) {
  const reply = await fetch(address(path, more));
  if (!reply.ok) throw new Error(await reply.text());
  return reply.json();
}

/** Sends a request to change the book; returns the answer and its status. */
async function send(path, wish) {
  const reply = await fetch(address(path), {
    method: "PUT", body: JSON.stringify(wish), headers: { "Content-Type": "application/json" },
  });
  const text = await reply.text();
  let answer = {};
  try { answer = JSON.parse(text); } catch { answer = { message: text }; }
  return { status: reply.status, ...answer };
}

// MARK: Words and elements

const $ = (id) => document.getElementById(id);

/** A sentence in the language of the page; `{0}`, `{1}` … are replaced by `parts`. */
function say(word, ...parts) {
  return (words[language]?.[word] ?? word).replace(/\{(\d)\}/g, (_, number) => parts[number]);
}

/** A new element; properties that begin with `on` are listeners, `data` is its dataset, `vars` its CSS variables. */
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(made.dataset, value);
    else if (name === "vars") for (const [key, size] of Object.entries(value)) made.style.setProperty(`--${key}`, size);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Shows a sentence about what has happened, which screen readers also read out. */
function tell(sentence) { $("status").textContent = sentence; }

function speak() {
  document.documentElement.lang = language;
  for (const part of document.querySelectorAll("[data-word]")) part.textContent = say(part.dataset.word);
  for (const part of document.querySelectorAll("[data-label]")) {
    part.setAttribute("aria-label", say(part.dataset.label));
    if (part.tagName === "BUTTON") part.title = say(part.dataset.label);
  }
}

// MARK: What is known

let book = { pages: [], contents: [], departments: [], pillars: [], layouts: [], problems: [] };
let notes = [];
let changes = [];
let hits = [];
let current = 1;
let zoom = "width";
let isSpread = true;
/** The elements of the pages in order; and by page number, the revision of the picture that each shows. */
let frames = [];
const shown = new Map();

// MARK: The address

function readAddress() {
  const query = new URLSearchParams(location.search);
  for (const name of ["layout", "department", "pillar", "cover", "contents"]) {
    view.delete(name);
    for (const value of query.getAll(name)) if (value) view.append(name, value);
  }
  current = Number.parseInt(query.get("page") ?? "1", 10) || 1;
  const wished = query.get("zoom") ?? "width";
  zoom = wished === "width" || wished === "page" ? wished : Math.min(8, Math.max(0.1, Number(wished) || 1));
  isSpread = query.get("spread") !== "no";
  if (query.get("lang") === "ja" || query.get("lang") === "en") language = query.get("lang");
}

function writeAddress() {
  const query = new URLSearchParams(view);
  query.set("page", current);
  query.set("zoom", typeof zoom === "number" ? zoom.toFixed(2) : zoom);
  if (!isSpread) query.set("spread", "no");
  query.set("lang", language);
  history.replaceState(null, "", `/?${query}`);
}

// MARK: Pages

const room = $("pages");

/** The numbers of the pages in each row; in spreads, the first page alone on the right, then a left and a right one. */
function rows() {
  const numbers = book.pages.map((_, index) => index + 1);
  if (!isSpread) return numbers.map((number) => [number]);
  const pairs = numbers.length > 0 ? [[1]] : [];
  for (let number = 2; number <= numbers.length; number += 2) {
    pairs.push(number + 1 <= numbers.length ? [number, number + 1] : [number]);
  }
  return pairs;
}

/** The name of a file without its folder, which is enough for a single book. */
const fileName = (path) => path?.split("/").pop() ?? "";

/** The words for a page: its number, and its folio if it has one. */
function pageName(number) {
  const folio = book.pages[number - 1]?.folio;
  return folio ? say("pageNameFolio", number, folio) : say("pageName", number);
}

/** Makes empty elements for all pages; those that come into view are then requested. */
function layPages() {
  watcher.disconnect();
  shown.clear();
  frames = book.pages.map((page, index) => element("section", {
    class: "page", data: { page: index + 1 }, vars: { w: page.width, h: page.height }, "aria-label": pageName(index + 1),
  }));
  if (isSpread && frames.length > 1) frames[0].classList.add("alone-right");
  $("sheets").replaceChildren(...rows().map((row) => element("div", { class: "sheet" }, ...row.map((n) => frames[n - 1]))));
  for (const frame of frames) watcher.observe(frame);
  scale();
}

/** The number of pixels for one point of a page. */
function points() {
  if (typeof zoom === "number") return zoom * 4 / 3;
  const widest = Math.max(1, ...book.pages.map((page) => page.width)) * (isSpread && book.pages.length > 1 ? 2 : 1);
  const tallest = Math.max(1, ...book.pages.map((page) => page.height));
  const wide = (room.clientWidth - 40) / widest;
  return Math.max(0.1, zoom === "width" ? wide : Math.min(wide, (room.clientHeight - 40) / tallest));
}

function scale() {
  const size = points();
  room.style.setProperty("--pt", size);
  $("scale").textContent = `${Math.round(size * 75)}%`;
  $("fit-width").setAttribute("aria-pressed", zoom === "width");
  $("fit-page").setAttribute("aria-pressed", zoom === "page");
  $("spread").setAttribute("aria-pressed", isSpread);
}

function setZoom(wished) {
  zoom = wished;
  scale();
  goTo(current, { quietly: true });
  writeAddress();
}

const watcher = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const number = Number(entry.target.dataset.page);
    if (entry.isIntersecting) show(number);
    else if (shown.size > 24) hide(number);
  }
}, { root: room, rootMargin: "120% 0px" });

/** Shows a page with its picture, text and marks, unless its newest state is shown already. */
async function show(number, areas = []) {
  const page = book.pages[number - 1];
  const frame = frames[number - 1];
  const known = shown.get(number);
  if (!page || !frame || known?.since === page.since) return;
  shown.set(number, { since: page.since });
  const isCurrent = () => shown.get(number)?.since === page.since && frames[number - 1] === frame;
  const drawing = address(`/page/${number}.svg`, { since: page.since });
  const ppi = Math.ceil(points() * 72 * devicePixelRatio);
  const before = frame.querySelector("img");
  // A changed page is first shown as pixels of the right size, because an SVG takes longer to load. Its text, and the SVG,
  // which is sharp in every size, follow after that has been painted.
  const isQuick = before !== null && ppi <= 300;
  const picture = new Image();
  picture.alt = "";
  picture.src = isQuick ? address(`/page/${number}.png`, { ppi, since: page.since }) : drawing;
  const glow = areas.map((area) => element("div", { class: "glow", vars: box(area) }));
  try {
    const [text] = await Promise.all([isQuick ? null : ask("/api/page", { page: number }), picture.decode()]);
    if (!isCurrent()) return;
    // Replaced in one step: the old picture stays until the new one can be painted.
    if (isQuick) {
      frame.querySelector("img").replaceWith(picture);
      frame.append(...glow);
      complete(number, picture, drawing, isCurrent);
    } else {
      frame.replaceChildren(picture, element("div", { class: "marks", "aria-hidden": true }), textLayer(text), ...glow);
      mark(number);
    }
    setTimeout(() => { for (const one of glow) one.remove(); }, 2000);
  } catch {
    if (isCurrent()) shown.delete(number);
  }
}

/** Adds text, marks and the SVG to a page that is shown as pixels. */
async function complete(number, picture, drawing, isCurrent) {
  await new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
  try {
    const text = await ask("/api/page", { page: number });
    if (!isCurrent()) return;
    frames[number - 1].querySelector(".text").replaceWith(textLayer(text));
    mark(number);
    const sharp = new Image();
    sharp.alt = "";
    sharp.src = drawing;
    await sharp.decode();
    if (picture.isConnected) picture.replaceWith(sharp);
  } catch {
    if (isCurrent()) shown.delete(number);
  }
}

function hide(number) {
  shown.delete(number);
  frames[number - 1]?.replaceChildren();
}

const box = (area) => ({ x: area.x, y: area.y, w: area.width, h: area.height });

const gauge = document.createElement("canvas").getContext("2d");
gauge.font = "100px sans-serif";

/** The page's text above its picture, to be read, selected and copied; each line is as wide as in print. */
function textLayer(text) {
  const layer = element("div", { class: "text" });
  for (const part of text.elements) {
    const made = element(part.role === "heading" ? "h2" : "p", { data: part.path ? { path: part.path } : {} });
    for (const line of part.lines) {
      const span = element("span", { vars: { x: line.x, y: line.y, s: line.height } }, line.text);
      const natural = gauge.measureText(line.text).width * line.height / 100;
      if (natural > 0 && line.width > 0) span.style.transform = `scaleX(${(line.width / natural).toFixed(4)})`;
      made.append(span);
    }
    layer.append(made);
  }
  return layer;
}

/** Goes to a page; `at` is an area on it to scroll into view. */
function goTo(number, { at = null, quietly = false } = {}) {
  if (book.pages.length === 0) return;
  current = Math.min(book.pages.length, Math.max(1, number));
  const frame = frames[current - 1];
  const top = frame.getBoundingClientRect().top - room.getBoundingClientRect().top + room.scrollTop;
  const shift = at ? at.y * points() - room.clientHeight / 3 : -18;
  room.scrollTop = Math.max(0, top + Math.max(-18, shift));
  if (at) {
    const left = frame.getBoundingClientRect().left - room.getBoundingClientRect().left + at.x * points();
    if (left < 0 || left > room.clientWidth - 40) room.scrollLeft += left - room.clientWidth / 3;
  }
  told();
  if (!quietly) writeAddress();
}

/** Shows the number of the current page wherever it appears. */
function told() {
  $("page").value = current;
  $("count").textContent = say("of", book.pages.length);
  $("page").setAttribute("aria-label", pageName(current));
  let entry = -1;
  book.contents.forEach((one, index) => { if (one.page <= current) entry = index; });
  [...$("contents").querySelectorAll("button")].forEach((button, index) => {
    if (index === entry) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  });
  for (const button of $("thumbnails").querySelectorAll("button")) {
    if (Number(button.dataset.page) === current) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  if (!$("texts").hidden) listTexts();
}

let scrolling = 0;
room.addEventListener("scroll", () => {
  cancelAnimationFrame(scrolling);
  scrolling = requestAnimationFrame(() => {
    const middle = room.getBoundingClientRect().top + room.clientHeight / 3;
    // Pages are in order from the top: the last one that begins above is found by halving.
    let [low, high] = [0, frames.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (frames[half].getBoundingClientRect().top <= middle) low = half + 1; else high = half;
    }
    let number = Math.max(1, low);
    const inRow = rows().find((row) => row.includes(number)) ?? [number];
    if (!inRow.includes(current)) {
      current = inRow[0];
      told();
      clearTimeout(writing);
      writing = setTimeout(writeAddress, 300);
    }
  });
});
let writing = 0;

function step(direction) {
  const all = rows();
  const index = all.findIndex((row) => row.includes(current));
  goTo(all[Math.min(all.length - 1, Math.max(0, index + direction))]?.[0] ?? 1);
}

// MARK: Marks

/** The selected finding, change or hit, as `kind:index`; empty for none. */
let chosen = "";

function mark(number) {
  const marks = frames[number - 1]?.querySelector(".marks");
  if (!marks) return;
  const made = [];
  const put = (list, kind, style) => list.forEach((one, index) => {
    for (const area of one.areas) {
      if (area.page !== number) continue;
      const name = `${kind}:${index}`;
      made.push(element("div", { class: `mark ${style(one)} ${name === chosen ? "chosen" : ""}`, data: { name }, vars: box(area) }));
    }
  });
  if (!$("findings").hidden) put(notes, "finding", (note) => (isWanted(note) ? note.severity : "hidden"));
  if (!$("changes").hidden) put(changes, "change", () => "change");
  if (!$("search").hidden) put(hits, "hit", () => "hit");
  marks.replaceChildren(...made);
}

function markAll() { for (const number of shown.keys()) mark(number); }

function choose(name, { goes = true } = {}) {
  chosen = name;
  const [kind, index] = name.split(":");
  const one = { finding: notes, change: changes, hit: hits }[kind]?.[Number(index)];
  const area = one?.areas[0];
  if (goes && area) goTo(area.page, { at: area });
  for (const entry of document.querySelectorAll(".chosen:not(.mark)")) entry.classList.remove("chosen");
  const entry = document.querySelector(`[data-entry="${name}"]`);
  if (entry) {
    entry.classList.add("chosen");
    entry.closest("details")?.setAttribute("open", "");
    entry.scrollIntoView({ block: "nearest" });
  }
  markAll();
}

/** The finding or change whose mark is at a point of a page; null for none. */
function markAt(number, x, y) {
  for (const [kind, list, panel] of [["finding", notes, "findings"], ["change", changes, "changes"]]) {
    if ($(panel).hidden) continue;
    const index = list.findIndex((one) => (kind !== "finding" || isWanted(one)) && one.areas.some((area) => area.page === number
      && x >= area.x - 1 && x <= area.x + area.width + 1 && y >= area.y - 1 && y <= area.y + area.height + 2));
    if (index >= 0) return { name: `${kind}:${index}`, one: list[index] };
  }
  return null;
}

function placeOn(event) {
  const frame = event.target.closest(".page");
  if (!frame) return null;
  const rectangle = frame.getBoundingClientRect();
  const size = points();
  return {
    number: Number(frame.dataset.page), x: (event.clientX - rectangle.left) / size, y: (event.clientY - rectangle.top) / size,
  };
}

/** What stands at a place of a page; null where nothing does, and where the page is just being set anew. */
async function standingAt(place) {
  try {
    const reply = await fetch(address("/api/at", { page: place.number, x: place.x.toFixed(2), y: place.y.toFixed(2) }));
    return reply.ok ? await reply.json() : null;
  } catch {
    return null;
  }
}

room.addEventListener("click", async (event) => {
  const place = placeOn(event);
  if (!place || String(getSelection()).length > 0) return;
  const found = markAt(place.number, place.x, place.y);
  if (found) {
    choose(found.name, { goes: false });
    document.querySelector(`[data-entry="${found.name}"] button`)?.focus({ preventScroll: true });
  }
  const standing = await standingAt(place);
  if (standing) tellPlace(standing);
});

room.addEventListener("dblclick", async (event) => {
  const place = placeOn(event);
  if (!place) return;
  event.preventDefault();
  getSelection()?.removeAllRanges();
  // Where the page is just being set anew, nothing stands at the place; the line that was clicked is asked for by name.
  const path = event.target.closest("[data-path]")?.dataset.path;
  const standing = await standingAt(place);
  if (standing) edit(standing, { x: event.clientX, y: event.clientY });
  else if (path) await editPath(path);
});

room.addEventListener("mousemove", (event) => {
  const place = placeOn(event);
  const found = place && markAt(place.number, place.x, place.y);
  const sentence = found && (found.name.startsWith("change") ? changeHint(found.one) : found.one.message);
  $("hint").hidden = !sentence;
  if (!sentence) return;
  $("hint").textContent = sentence;
  $("hint").style.left = `${Math.min(innerWidth - 400, event.clientX + 14)}px`;
  $("hint").style.top = `${Math.min(innerHeight - 80, event.clientY + 18)}px`;
});
room.addEventListener("mouseleave", () => { $("hint").hidden = true; });

function placeWords(standing) {
  if (standing.cell) return say("atCell", [fileName(standing.file), standing.sheet].filter(Boolean).join(" "), standing.cell);
  return standing.row ? say("places", fileName(standing.file), standing.line, standing.row)
    : say("placesNoRow", fileName(standing.file), standing.line);
}

function tellPlace(standing) {
  const words = book.isEditable ? placeWords(standing) : say("readOnlyPlace", placeWords(standing), book.hindrance);
  $("place").textContent = words;
  tell(words);
  for (const part of document.querySelectorAll(".text .chosen")) part.classList.remove("chosen");
  for (const part of document.querySelectorAll(`.text [data-path="${CSS.escape(standing.path)}"]`)) part.classList.add("chosen");
}

// MARK: Findings

function isWanted(note) {
  const department = $("department-filter").value;
  return $(`show-${note.severity}`).checked && (!department || note.department === department);
}

async function readNotes() {
  const asked = book.revision;
  try {
    const answer = await ask("/api/notes");
    if (asked !== book.revision && answer.revision < book.revision) return;
    notes = answer.notes;
    notes.suppressed = answer.suppressed;
  } catch {
    // The book has changed while it was checked: the old list stays until the next check is done.
    clearTimeout(rereading);
    rereading = setTimeout(readNotes, 400);
    return;
  }
  listNotes();
  markAll();
}
let rereading = 0;

function listNotes() {
  const open = new Set([...$("finding-list").querySelectorAll("details[open]")].map((one) => one.dataset.check));
  const wanted = notes.map((note, index) => ({ note, index })).filter(({ note }) => isWanted(note));
  const groups = Map.groupBy ? Map.groupBy(wanted, ({ note }) => note.id) : grouped(wanted);
  const count = (severity) => wanted.filter(({ note }) => note.severity === severity).length;
  $("finding-count").textContent = wanted.length || "";
  $("finding-summary").textContent = say("summary", wanted.length, count("error"), count("warning"), count("note"))
    + (notes.suppressed ? ` ${say("suppressedCount", notes.suppressed)}` : "");
  $("finding-list").replaceChildren(...[...groups].map(([check, list]) => element("details",
    { data: { check }, open: open.has(check) || groups.size < 6 },
    element("summary", {}, `${list[0].note.title ?? check} `, element("span", { class: "badge" }, String(list.length)),
      list[0].note.title && element("span", { class: "id" }, check)),
    ...list.map(({ note, index }) => finding(note, index)))));
}

function grouped(list) {
  const groups = new Map();
  for (const one of list) groups.set(one.note.id, [...(groups.get(one.note.id) ?? []), one]);
  return groups;
}

function finding(note, index) {
  const at = note.cell ? say("atCell", fileName(note.file), note.cell)
    : note.line ? say("atLine", fileName(note.file), note.line) : "";
  return element("div", { class: `finding ${note.severity}`, data: { entry: `finding:${index}` } },
    element("button", { class: "link", type: "button", onclick: () => choose(`finding:${index}`) }, note.message),
    element("p", { class: "at" }, [note.page ? pageName(note.page) : "", at].filter(Boolean).join(" · ")),
    ...note.hints.map((hint) => element("p", {}, `→ ${hint}`)),
    element("div", { class: "row" },
      note.path && book.isEditable && element("button", { class: "link", type: "button", onclick: () => editPath(note.path) }, say("edit")),
      element("button", { class: "link", type: "button", onclick: () => explain(note.id) }, say("explain")),
      note.isIgnorable && element("button", { class: "link", type: "button", onclick: () => ignore(note) }, say("ignoreIt"))));
}

async function explain(id) {
  try {
    $("explainer-text").textContent = (await ask("/api/explain", { id })).text;
    $("explainer").showModal();
  } catch (error) {
    tell(say("failed", message(error)));
  }
}

let ignored = null;
function ignore(note) {
  ignored = note;
  $("ignorer-note").textContent = note.message;
  $("ignorer-reason").value = "";
  $("ignorer").showModal();
}

$("ignorer-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const answer = await send("/api/ignore", { id: ignored.id, path: ignored.path, reason: $("ignorer-reason").value });
  $("ignorer").close();
  await followed(answer, "ignored");
});

/** The text of an error for people. */
function message(error) {
  try {
    const answer = JSON.parse(error.message);
    return answer.message ?? answer.problems?.map((problem) => problem.message).join(" ") ?? error.message;
  } catch {
    return error.message;
  }
}

// MARK: Correcting

let edited = null;

function edit(standing, near = null) {
  if (!book.isEditable) {
    tellPlace(standing);
    return;
  }
  edited = standing;
  $("editor-place").textContent = placeWords(standing);
  $("editor-text").value = standing.text;
  $("editor-conflict").hidden = true;
  $("editor").showModal();
  if (near) {
    const height = $("editor").offsetHeight;
    $("editor").style.margin = "0";
    $("editor").style.left = `${Math.max(8, Math.min(innerWidth - $("editor").offsetWidth - 8, near.x - 60))}px`;
    $("editor").style.top = `${Math.max(8, Math.min(innerHeight - height - 8, near.y + 18))}px`;
  } else {
    for (const side of ["margin", "left", "top"]) $("editor").style[side] = "";
  }
  $("editor-text").focus();
  $("editor-text").setSelectionRange(standing.text.length, standing.text.length);
}

async function editPath(path) {
  try {
    edit(await ask("/api/standing", { path }));
  } catch (error) {
    tell(say("failed", message(error)));
  }
}

async function save(was) {
  const text = $("editor-text").value;
  const path = edited.path.split("/").map(encodeURIComponent).join("/");
  const answer = await send(`/api/text/${path}`, { text, was });
  if (answer.status === 409 && answer.text !== undefined) {
    const theirs = answer.text;
    $("editor-conflict").replaceChildren(
      element("p", {}, say("conflict")),
      element("p", {}, `${say("stands")}: ${theirs}`), element("p", {}, `${say("yours")}: ${text}`),
      element("div", { class: "row" },
        element("button", { type: "button", onclick: () => { $("editor-text").value = theirs; edited.text = theirs; $("editor-conflict").hidden = true; } }, say("takeTheirs")),
        element("button", { type: "button", onclick: () => save(theirs) }, say("keepMine"))));
    $("editor-conflict").hidden = false;
    return;
  }
  if (answer.status === 200) {
    $("editor").close();
    await followed(answer, "saved");
    return;
  }
  $("editor-conflict").textContent = say("failed", answer.message ?? answer.problems?.map((one) => one.message).join(" ") ?? "");
  $("editor-conflict").hidden = false;
}

$("editor-form").addEventListener("submit", (event) => {
  event.preventDefault();
  save(edited.text);
});
$("editor-text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    save(edited.text);
  }
});

/** Reports the result of a request; changed pages arrive by events. */
async function followed(answer, word) {
  if (answer.status === 200) {
    tell(say(word));
    await refresh();
  } else if (word === "undone" && (answer.status === 409 || answer.status === 404)) {
    tell(say("notUndone"));
  } else {
    tell(say("failed", answer.message ?? answer.problems?.map((one) => one.message).join(" ") ?? ""));
  }
}

async function undo() { await followed(await send("/api/undo", {}), "undone"); }

/** Lists the texts of the page, so that they can be reached by keyboard and read aloud. */
async function listTexts() {
  const number = current;
  let text = { elements: [] };
  try { text = await ask("/api/page", { page: number }); } catch { /* The page no longer exists. */ }
  if (number !== current) return;
  const seen = new Set();
  const entries = text.elements.filter((part) => part.path && !seen.has(part.path) && seen.add(part.path));
  $("text-list").replaceChildren(...entries.map((part) => element("li", {},
    element("button", { type: "button", data: { path: part.path }, onclick: () => editPath(part.path) },
      part.lines.map((line) => line.text).join("")))));
  if (entries.length === 0) $("text-list").replaceChildren(element("li", {}, say("noPage")));
}

// MARK: Changes since another version

async function readChanges() {
  try {
    changes = (await ask("/api/changes")).changes;
  } catch (error) {
    changes = [];
    tell(say("failed", message(error)));
  }
  $("change-count").textContent = changes.length || "";
  $("change-summary").textContent = changes.length === 0 ? say("noChanges")
    : book.changesSince ? say("changesSince", fileName(book.changesSince), changes.length) : say("changesSinceStart", changes.length);
  for (const id of ["previous-change", "next-change"]) $(id).disabled = changes.length === 0;
  $("change-list").replaceChildren(...changes.map((change, index) => element("li", { class: "change", data: { entry: `change:${index}` } },
    element("button", { class: "link", type: "button", onclick: () => choose(`change:${index}`) }, `${say(change.action)} ${change.path ?? ""}`),
    element("p", { class: "at" }, change.page ? pageName(change.page) : ""),
    change.old && element("p", {}, element("del", {}, change.old)),
    change.new && element("p", {}, element("ins", {}, change.new)))));
  markAll();
}

function changeHint(change) { return change.old ? say("was", change.old) : say(change.action); }

function stepChange(direction) {
  const seen = changes.map((change, index) => ({ change, index })).filter(({ change }) => change.page);
  if (seen.length === 0) return;
  const at = seen.findIndex(({ index }) => `change:${index}` === chosen);
  const next = at < 0 ? (direction > 0 ? 0 : seen.length - 1) : (at + direction + seen.length) % seen.length;
  choose(`change:${seen[next].index}`);
}

// MARK: Search and contents

let searchNumber = 0;
async function search() {
  const wanted = $("words").value;
  searchNumber += 1;
  const number = searchNumber;
  const answer = wanted ? await ask("/api/search", { q: wanted }).catch(() => ({ hits: [] })) : { hits: [] };
  if (number !== searchNumber) return;
  hits = answer.hits;
  $("hit-count").textContent = !wanted ? "" : hits.length === 0 ? say("noHits") : say(answer.isCut ? "hitsCut" : "hits", hits.length);
  $("hits").replaceChildren(...hits.map((hit, index) => element("li", { data: { entry: `hit:${index}` } },
    element("button", { type: "button", onclick: () => choose(`hit:${index}`) },
      hit.before, element("mark", {}, hit.words), hit.after, element("div", { class: "quiet" }, pageName(hit.page))))));
  markAll();
}
let searching = 0;
$("words").addEventListener("input", () => {
  clearTimeout(searching);
  searching = setTimeout(search, 150);
});
$("search-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  await search();
  if (hits.length > 0) choose("hit:0");
});

function listContents() {
  $("contents").replaceChildren(element("ol", {}, ...book.contents.map((entry) => element("li", { class: entry.level > 1 ? "deep" : "" },
    element("button", { type: "button", onclick: () => goTo(entry.page) },
      element("span", {}, entry.title), element("span", {}, book.pages[entry.page - 1]?.folio ?? ""))))));
}

const thumbnailWatcher = new IntersectionObserver((entries) => {
  for (const entry of entries) {
    const button = entry.target;
    const number = Number(button.dataset.page);
    const since = book.pages[number - 1]?.since;
    if (!entry.isIntersecting || button.dataset.since === String(since)) continue;
    button.dataset.since = since;
    button.querySelector("img").src = address(`/page/${number}.png`, { ppi: 24, since });
  }
}, { root: $("thumbnails"), rootMargin: "50% 0px" });

function listThumbnails() {
  thumbnailWatcher.disconnect();
  if ($("thumbnails").hidden) return;
  $("thumbnails").replaceChildren(...book.pages.map((page, index) => element("button",
    { type: "button", data: { page: index + 1 }, onclick: () => goTo(index + 1), "aria-label": pageName(index + 1) },
    element("img", { alt: "", width: 60, height: Math.round(60 * page.height / page.width) }), page.folio ?? "–")));
  for (const button of $("thumbnails").children) thumbnailWatcher.observe(button);
  told();
}

// MARK: Tabs and dialogs

function openTab(tab) {
  for (const other of tab.parentElement.querySelectorAll("[role=tab]")) {
    other.setAttribute("aria-selected", other === tab);
    other.tabIndex = other === tab ? 0 : -1;
    $(other.getAttribute("aria-controls")).hidden = other !== tab;
  }
  const panel = tab.getAttribute("aria-controls");
  if (panel === "changes") readChanges();
  if (panel === "texts") listTexts();
  if (panel === "thumbnails") listThumbnails();
  if (panel === "search") $("words").focus();
  markAll();
}

for (const tab of document.querySelectorAll("[role=tab]")) {
  tab.addEventListener("click", () => openTab(tab));
  tab.addEventListener("keydown", (event) => {
    const all = [...tab.parentElement.querySelectorAll("[role=tab]")];
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    event.stopPropagation();
    const next = all[(all.indexOf(tab) + direction + all.length) % all.length];
    next.focus();
    openTab(next);
  });
}

for (const name of ["editor", "ignorer", "part"]) $(`${name}-cancel`).addEventListener("click", () => $(name).close());
for (const name of ["explainer", "files"]) $(`${name}-close`).addEventListener("click", () => $(name).close());

$("show-part").addEventListener("click", () => {
  $("layout").replaceChildren(...layoutNames().map((name) => element("option", { value: name, selected: name === (view.get("layout") ?? (book.layouts.includes(startLayout) ? startLayout : "")) }, name || book.layout)));
  const [departments, pillars] = [view.getAll("department"), view.getAll("pillar")];
  $("part-departments").replaceChildren(...book.departments.map((name) => element("label", {},
    element("input", { type: "checkbox", name: "department", value: name, checked: departments.includes(name) }), name)));
  $("pillar-set").hidden = book.pillars.length === 0;
  $("part-pillars").replaceChildren(...book.pillars.map((pillar) => element("label", {},
    element("input", { type: "checkbox", name: "pillar", value: pillar.number, checked: pillars.includes(String(pillar.number)) }), `${pillar.number} ${pillar.title}`)));
  $("has-cover").checked = view.get("cover") !== "no";
  $("has-contents").checked = view.get("contents") !== "no";
  $("part").showModal();
});

/** The layouts to choose from; an empty name is the preview's own layout, where that is not one of them. */
function layoutNames() {
  return view.has("layout") || book.layouts.includes(book.layout) ? book.layouts : ["", ...book.layouts];
}

$("part-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  for (const name of ["layout", "department", "pillar", "cover", "contents"]) view.delete(name);
  const layout = $("layout").value;
  if (layout && layout !== startLayout) view.set("layout", layout);
  for (const input of $("part-form").querySelectorAll("input[name]:checked")) view.append(input.name, input.value);
  if (!$("has-cover").checked) view.set("cover", "no");
  if (!$("has-contents").checked) view.set("contents", "no");
  $("part").close();
  current = 1;
  listen();
  await refresh({ isOther: true });
  writeAddress();
});

/** The impositions, by the word for `--impose`, with functions that return their names. */
const impositions = {
  booklet: () => say("booklet"), "signature:8": () => say("signature8"), "signature:16": () => say("signature16"),
  "signature:32": () => say("signature32"), quarto: () => say("quarto"), octavo: () => say("octavo"),
  "quarto-saddle": () => say("quartoSaddle"), "2up": () => say("two"), "4up": () => say("four"),
  "cut-saddle-4up": () => say("cutSaddle"), leaves: () => say("leaves"),
};

$("show-files").addEventListener("click", () => {
  const link = (path, words, more = {}) => element("a", { class: "button", href: address(path, more), download: true }, words);
  $("file-links").replaceChildren(
    link("/out/pdf", say("pdfFile")), link("/out/png", say("pngFile"), { page: current }), link("/out/proof", say("proofFile")),
    ...(view.has("department") ? [] : book.departments.map((department) => link("/out/pdf", `PDF ${department}`, { department }))));
  $("imposition").replaceChildren(...Object.entries(impositions).map(([name, words]) => element("option", { value: name }, `${words()} (${name})`)));
  $("sheets-link").href = address("/out/sheets", { impose: "booklet" });
  $("command").value = book.command;
  $("files").showModal();
});
$("imposition").addEventListener("change", () => { $("sheets-link").href = address("/out/sheets", { impose: $("imposition").value }); });
$("copy").addEventListener("click", async () => {
  $("command").select();
  try { await navigator.clipboard.writeText($("command").value); } catch { document.execCommand("copy"); }
  tell(say("copied"));
});

// MARK: Keys and buttons

$("previous").addEventListener("click", () => step(-1));
$("next").addEventListener("click", () => step(1));
$("page").addEventListener("focus", () => $("page").select());
$("page").addEventListener("change", () => goTo(Number.parseInt($("page").value, 10) || current));
const grow = (factor) => setZoom(Math.min(8, Math.max(0.1, points() * 0.75 * factor)));
$("smaller").addEventListener("click", () => grow(1 / 1.25));
$("larger").addEventListener("click", () => grow(1.25));
$("fit-width").addEventListener("click", () => setZoom("width"));
$("fit-page").addEventListener("click", () => setZoom("page"));
$("spread").addEventListener("click", () => {
  isSpread = !isSpread;
  layPages();
  goTo(current);
});
$("undo").addEventListener("click", undo);
$("previous-change").addEventListener("click", () => stepChange(-1));
$("next-change").addEventListener("click", () => stepChange(1));
$("language").addEventListener("click", async () => {
  language = language === "ja" ? "en" : "ja";
  speak();
  tell("");
  writeAddress();
  await refresh({ isOther: true });
});
for (const id of ["department-filter", "show-error", "show-warning", "show-note"]) {
  $(id).addEventListener("change", () => { listNotes(); markAll(); });
}

addEventListener("keydown", (event) => {
  if (document.querySelector("dialog[open]")) return;
  const isWriting = event.target.closest?.("input:not([type=checkbox]), textarea, select");
  if (event.key === "/" && !isWriting) {
    event.preventDefault();
    openTab($("tab-search"));
    return;
  }
  if (isWriting) return;
  if ((event.ctrlKey || event.metaKey) && event.key === "z") {
    event.preventDefault();
    undo();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const acts = {
    ArrowLeft: () => step(-1), ArrowRight: () => step(1), PageUp: () => step(-1), PageDown: () => step(1),
    Home: () => goTo(1), End: () => goTo(book.pages.length), "+": () => grow(1.25), "-": () => grow(1 / 1.25),
    0: () => setZoom("width"),
  };
  const isInPanel = event.target.closest?.("[role=tabpanel]");
  const act = isInPanel && event.key.startsWith("Page") ? null : acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
addEventListener("resize", () => { if (typeof zoom !== "number") setZoom(zoom); });

// MARK: Following

/** The preview's own layout, shown where no other is chosen. */
let startLayout = "";

/** Requests the overview again; pages that have not changed stay as they are. */
async function refresh({ isOther = false, areas = [] } = {}) {
  let next;
  try {
    next = await ask("/api/overview");
  } catch (error) {
    tell(say("failed", message(error)));
    return;
  }
  const isNewShape = isOther || next.pages.length !== book.pages.length
    || next.pages.some((page, index) => page.width !== book.pages[index].width || page.height !== book.pages[index].height);
  book = next;
  if (!view.has("layout")) startLayout = book.layout;
  document.title = `${book.title || book.file} – sasshi`;
  $("title").textContent = book.title || book.file;
  $("undo").disabled = !book.isUndoable;
  tellProblems();
  listContents();
  const departments = ["", ...book.departments];
  const filter = $("department-filter").value;
  $("department-filter").replaceChildren(...departments.map((name) => element("option", { value: name, selected: name === filter }, name || say("everyDepartment"))));
  if (isNewShape) {
    layPages();
    goTo(current, { quietly: true });
    listThumbnails();
  } else {
    // Only the pages in view; others are requested when they come into view.
    const turned = [...shown.keys()].filter((number) => shown.get(number).since !== book.pages[number - 1].since);
    await Promise.all(turned.map((number) => show(number, areas.filter((area) => area.page === number))));
    for (const button of $("thumbnails").children) {
      thumbnailWatcher.unobserve(button);
      thumbnailWatcher.observe(button);
    }
    told();
  }
  document.body.dataset.revision = book.revision;
  // Checking takes longer than making pages: it begins when nothing has been saved for a moment.
  clearTimeout(rereading);
  rereading = setTimeout(readNotes, isOther ? 0 : 250);
  if (!$("changes").hidden) readChanges();
  if (!$("search").hidden && $("words").value) search();
}

function tellProblems() {
  $("problems").hidden = book.problems.length === 0;
  $("problems").replaceChildren(...(book.problems.length === 0 ? [] : [element("p", {}, say("broken")),
    ...book.problems.slice(0, 20).map((problem) => element("p", {},
      problem.file && element("span", { class: "at" }, `${fileName(problem.file)}:${problem.cell ?? `${problem.line}:${problem.column}`} `),
      problem.message, " ", element("button", { class: "link", type: "button", onclick: () => explain(problem.id) }, `[${problem.id}]`)))]));
}

let events = null;
function listen() {
  events?.close();
  events = new EventSource(address("/events"));
  let wasLost = false;
  events.addEventListener("pages", async (event) => {
    const news = JSON.parse(event.data);
    // The pages are requested first, before the lists beside them.
    for (const number of news.changed) {
      if (news.count !== book.pages.length || !book.pages[number - 1]) break;
      book.pages[number - 1].since = news.revision;
    }
    if (news.count === book.pages.length) {
      await Promise.all(news.changed.filter((number) => shown.has(number)).map((number) => show(number, news.areas.filter((area) => area.page === number))));
      document.body.dataset.shown = news.revision;
    }
    await refresh({ areas: news.areas });
    document.body.dataset.shown = news.revision;
    tell(news.changed.length === 0 ? say("updatedNothing", news.milliseconds)
      : say("updated", news.changed.length > 6 ? say("hits", news.changed.length) : news.changed.map((number) => say("pageList", number)).join(language === "ja" ? "、" : ", "), news.milliseconds));
  });
  events.addEventListener("problems", async () => {
    await refresh();
    if (book.problems.length > 0) tell(say("broken"));
  });
  events.addEventListener("error", () => {
    wasLost = true;
    tell(say("lost"));
  });
  events.addEventListener("open", async () => {
    if (!wasLost) return;
    wasLost = false;
    await refresh();
    tell(say("back"));
  });
}

words = await (await fetch("/words.json")).json();
readAddress();
speak();
tell(say("loading"));
await refresh({ isOther: true });
writeAddress();
listen();
tell("");
