// Shows every call of the contract with a form to try it. Needs nothing but this server.

// The site may have Alcove below a path.
const ROOT = new URL("../..", import.meta.url).pathname.replace(/\/$/, "");
const contract = await (await fetch(new URL("../openapi.json", import.meta.url))).json();
const list = document.getElementById("calls");

/** Follows a reference within the contract. */
function resolve(value) {
  if (!value || !value.$ref) return value ?? {};
  return value.$ref
    .slice(2)
    .split("/")
    .reduce((node, key) => node[key], contract);
}

/** An example of what a schema describes: required and well-known fields, with harmless values. */
function example(schema, depth = 0) {
  const node = resolve(schema);
  if (node.default !== undefined) return node.default;
  if (node.enum) return node.enum[0];
  const type = Array.isArray(node.type) ? node.type[0] : node.type;
  switch (type) {
    case "object": {
      const fields = Object.entries(node.properties ?? {});
      return Object.fromEntries(
        depth > 3 ? [] : fields.map(([name, inner]) => [name, example(inner, depth + 1)]),
      );
    }
    case "array":
      return [example(node.items, depth + 1)];
    case "integer":
    case "number":
      return Math.max(node.minimum ?? 0, 0);
    case "boolean":
      return false;
    default:
      return "";
  }
}

function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function field(parameter) {
  const input = element("input", { name: parameter.name, autocomplete: "off" });
  input.required = parameter.required === true;
  const label = `${parameter.name} (${parameter.in}${parameter.required ? "" : ", optional"})`;
  return element("label", {}, label, input);
}

function card(method, path, operation, shared) {
  const parameters = [...shared, ...(operation.parameters ?? [])].map(resolve);
  const content = resolve(operation.requestBody).content?.["application/json"];
  const form = element("form");
  if (operation.description) form.append(element("p", { textContent: operation.description }));
  form.append(...parameters.map(field));
  let body;
  if (content) {
    body = element("textarea", {
      value: JSON.stringify(example(content.schema), null, 2),
      spellcheck: false,
    });
    form.append(element("label", {}, "Body", body));
  }
  const answer = element("pre", { hidden: true, ariaLive: "polite" });
  form.append(element("button", { textContent: "Try it" }), answer);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void send(method, path, parameters, new FormData(form), body?.value, answer);
  });
  const title = element("summary", {}, element("code", { textContent: `${method.toUpperCase()} ${path}` }));
  title.append(` ${operation.summary ?? ""}`);
  return element("details", {}, title, form);
}

async function send(method, path, parameters, values, body, answer) {
  const query = new URLSearchParams();
  const headers = {};
  let url = path;
  for (const { name, in: place } of parameters) {
    const value = values.get(name);
    if (!value) continue;
    if (place === "path") url = url.replace(`{${name}}`, encodeURIComponent(value));
    if (place === "query") query.set(name, value);
    if (place === "header") headers[name] = value;
  }
  const token = document.getElementById("token").value.trim();
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers["Content-Type"] = "application/json";
  const search = query.size > 0 ? `?${query}` : "";
  answer.hidden = false;
  try {
    const response = await fetch(ROOT + url + search, {
      method: method.toUpperCase(),
      headers,
      ...(body ? { body } : {}),
    });
    const text = await response.text();
    answer.textContent = `${response.status} ${response.statusText}\n${pretty(text)}`;
  } catch (error) {
    answer.textContent = `The server could not be reached: ${error.message}`;
  }
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

for (const tag of contract.tags) {
  const section = element("section", {}, element("h2", { textContent: tag.description }));
  for (const [path, item] of Object.entries(contract.paths)) {
    for (const method of ["get", "post", "put", "patch", "delete"]) {
      const operation = item[method];
      if (operation?.tags?.includes(tag.name)) {
        section.append(card(method, path, operation, item.parameters ?? []));
      }
    }
  }
  list.append(section);
}
list.setAttribute("aria-busy", "false");
