import type { ReactElement } from "react";

/**
 * What may be placed beside other things: elements, and no bare text, which a browser's translator would
 * move out of React's sight.
 */
export type Elements = ReactElement | false | null | undefined | readonly Elements[];
