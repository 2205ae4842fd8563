// Titles that go on as the reader began: an editable combobox with a list (WAI-ARIA), on top of a form that works
// without it. Choosing a title goes there; Enter without a choice searches as before.

const WAIT = 180;

function offer(input) {
    const form = input.form;
    const list = document.createElement("ul");
    const said = document.createElement("p");
    let found = [];
    let chosen = -1;
    let asked = 0;
    let timer = 0;

    list.className = "suggestions";
    list.id = `${input.id}-suggestions`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", input.dataset.suggestions);
    said.className = "hide";
    said.setAttribute("role", "status");
    for (const [name, value] of Object.entries({
        role: "combobox",
        "aria-autocomplete": "list",
        "aria-expanded": "false",
        "aria-controls": list.id,
    })) {
        input.setAttribute(name, value);
    }
    form.append(list, said);

    function close() {
        list.hidden = true;
        chosen = -1;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
    }

    function show(suggestions) {
        found = suggestions;
        chosen = -1;
        input.removeAttribute("aria-activedescendant");
        list.replaceChildren(
            ...suggestions.map((one, index) => {
                const row = document.createElement("li");
                row.id = `${list.id}-${index}`;
                row.setAttribute("role", "option");
                row.setAttribute("aria-selected", "false");
                row.dir = "auto";
                row.textContent = one.text;
                row.addEventListener("pointerdown", (event) => event.preventDefault());
                row.addEventListener("click", () => go(index));
                return row;
            }),
        );
        list.hidden = suggestions.length === 0;
        input.setAttribute("aria-expanded", String(suggestions.length > 0));
        said.textContent = suggestions.length === 0 ? input.dataset.none : input.dataset.some;
    }

    function choose(index) {
        chosen = index;
        [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
        if (index < 0) {
            input.removeAttribute("aria-activedescendant");
        } else {
            input.setAttribute("aria-activedescendant", list.children[index].id);
            list.children[index].scrollIntoView({ block: "nearest" });
        }
    }

    function go(index) {
        window.location.assign(found[index].url);
    }

    async function ask() {
        const text = input.value.trim();
        const turn = ++asked;
        if (text.length === 0) {
            close();
            return;
        }
        try {
            const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`, {
                headers: { Accept: "application/json", "Accept-Language": document.documentElement.lang },
            });
            if (answer.ok && turn === asked && document.activeElement === input) {
                show((await answer.json()).suggestions);
            }
        } catch {
            close(); // no line: the form still works when it is back
        }
    }

    input.addEventListener("input", () => {
        clearTimeout(timer);
        timer = setTimeout(ask, WAIT);
    });
    input.addEventListener("blur", () => {
        asked++;
        close();
    });
    input.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && !list.hidden) {
            close();
            event.preventDefault();
        } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && found.length > 0) {
            if (list.hidden) {
                list.hidden = false;
                input.setAttribute("aria-expanded", "true");
            }
            const step = event.key === "ArrowDown" ? 1 : -1;
            choose(chosen + step >= found.length ? -1 : chosen + step < -1 ? found.length - 1 : chosen + step);
            event.preventDefault();
        } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
            event.preventDefault();
            go(chosen);
        }
    });
}

const line = navigator.connection;
if (!line?.saveData) {
    document.querySelectorAll("form.find input[data-suggestions]").forEach(offer);
}
