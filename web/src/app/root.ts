/** Where the app is on its site, with a slash at both ends: `/`, or `/alcove/` below a path. */
export const ROOT = rootOf(globalThis.document);

/**
 * The server says in every page where the app's root is, seen from that page, since a proxy may
 * have put it below a path that the server does not know. Read once: the address changes, the root
 * does not.
 */
export function rootOf(page?: Document): string {
  const root = page?.querySelector<HTMLMetaElement>('meta[name="alcove-root"]')?.content;
  return page && root ? new URL(root, page.baseURI).pathname : "/";
}

/** A path of this app, such as `/rooms/MATH101` or `/api/rooms`, as a path of the site. */
export function onSite(path: string, root = ROOT): string {
  return root + path.replace(/^\//, "");
}

/** A path of the site as a path of this app; as it is where it leads elsewhere. */
export function inApp(path: string, root = ROOT): string {
  return `${path}/`.startsWith(root) ? `/${path.slice(root.length)}` : path;
}
