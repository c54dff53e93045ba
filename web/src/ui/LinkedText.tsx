import { piecesOf } from "../state/links";
import classes from "./LinkedText.module.css";

/** What somebody wrote, word for word, with its addresses to follow. Each is read from left to right. */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <span>
      {piecesOf(text).map((piece, index) =>
        piece.is === "words" ? (
          <span key={index}>{piece.text}</span>
        ) : (
          <span key={index}>
            <a
              className={classes.link}
              href={piece.href}
              target="_blank"
              rel="noopener noreferrer nofollow"
              dir="ltr"
              translate="no"
            >
              {piece.text}
            </a>
            {piece.host !== null && (
              <span className={classes.host} dir="ltr" translate="no">
                {` (${piece.host})`}
              </span>
            )}
          </span>
        ),
      )}
    </span>
  );
}
