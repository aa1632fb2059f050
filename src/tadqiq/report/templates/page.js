(() => {
  "use strict";
  const all = (query) => [...document.querySelectorAll(query)];
  const cards = all(".card, .item");
  const form = document.getElementById("filters");
  const texts = new Map();
  const textOf = (card) => {
    if (!texts.has(card)) texts.set(card, card.textContent.toLowerCase());
    return texts.get(card);
  };
  const filter = () => {
    const wanted = new Set(new FormData(form).getAll("severity"));
    const [check, source] = [form.elements.check.value, form.elements.source.value];
    const text = form.elements.text.value.trim().toLowerCase();
    let shown = 0;
    for (const card of cards) {
      const fits = wanted.has(card.dataset.severity)
        && (!check || card.dataset.check.split(" ").includes(check))
        && (!source || card.dataset.source.split(" ").includes(source))
        && (!text || textOf(card).includes(text));
      card.hidden = !fits;
      shown += fits;
    }
    const narrowed = check || source || text;
    for (const fold of all(".fold:has(.item)")) {
      const found = fold.querySelector(".item:not([hidden])");
      fold.hidden = !found;
      if (narrowed && found) fold.open = true;
    }
    const out = form.querySelector("output");
    out.textContent = out.dataset.pattern.replace("{n}", shown).replace("{total}", cards.length);
  };
  if (form) {
    const panel = form.closest("details");
    panel.hidden = false;
    panel.open = matchMedia("(min-width: 42.01rem)").matches;
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(filter));
    filter();
  }
  const reveal = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    if (form && target.closest(":is(.card, .item)[hidden]")) { form.reset(); filter(); }
    for (let up = target; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    target.scrollIntoView();
    if (target.tabIndex >= -1 && target.matches(".card, .item")) target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", reveal);
  reveal();
  const move = (step) => {
    const visible = cards.filter((card) => card.checkVisibility());
    const here = visible.findIndex((card) => card.contains(document.activeElement));
    const next = visible[Math.min(visible.length - 1, Math.max(0, here + step))];
    if (next) { next.focus(); next.scrollIntoView({ block: "start" }); }
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    o: () => { const why = document.activeElement.closest(".card")?.querySelector("details"); if (why) why.open = !why.open; },
    "/": () => { if (form) { form.closest("details").open = true; form.elements.text.focus(); } },
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.activeElement.blur();
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea")) return;
    if (keys[event.key]) { event.preventDefault(); keys[event.key](); }
  });
  for (const button of all(".copy")) {
    if (!navigator.clipboard) break;
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.previousElementSibling.textContent);
      button.textContent = button.dataset.done;
    });
  }
  for (const hint of all(".keys")) hint.hidden = false;
  let folded = [];
  addEventListener("beforeprint", () => { folded = all("details:not([open])"); for (const part of folded) part.open = true; });
  addEventListener("afterprint", () => { for (const part of folded) part.open = false; });
})();
