"use strict";
// Sorting and search are aids: without this script the page holds the same text.
(() => {
  const value = (cell) => cell.hasAttribute("data-v") ? Number(cell.getAttribute("data-v")) : cell.textContent.trim();
  const isEmpty = (cell) => cell.hasAttribute("data-none");
  const compare = (a, b) => typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });
  for (const table of document.querySelectorAll("table[data-sort]")) {
    const heads = [...table.tHead.rows[table.tHead.rows.length - 1].cells];
    const body = table.tBodies[0];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows];
        rows.sort((a, b) => {
          const [x, y] = [a.cells[column], b.cells[column]];
          // What is not known stands last either way.
          if (isEmpty(x) || isEmpty(y)) return isEmpty(x) - isEmpty(y);
          return down ? compare(value(y), value(x)) : compare(value(x), value(y));
        });
        body.append(...rows);
      });
    });
  }
  const main = document.querySelector("main");
  if (document.querySelector("tbody tr") === null) return;
  const label = document.createElement("label");
  const input = document.createElement("input");
  const said = document.createElement("span");
  label.className = "search";
  label.append(main.dataset.search + " ", input, " ", said);
  input.type = "search";
  said.setAttribute("role", "status");
  main.before(label);
  input.addEventListener("input", () => {
    const sought = input.value.trim().toLocaleLowerCase();
    let found = 0;
    for (const row of document.querySelectorAll("tbody tr")) {
      const isHidden = sought !== "" && ![...row.cells].some((cell) => cell.textContent.toLocaleLowerCase().includes(sought));
      row.hidden = isHidden;
      if (!isHidden) found += 1;
    }
    for (const details of document.querySelectorAll("details")) if (sought !== "") details.open = true;
    said.textContent = sought === "" ? "" : found + " " + main.dataset.found;
  });
})();
