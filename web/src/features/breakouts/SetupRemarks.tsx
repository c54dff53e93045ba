import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./Rooms.module.css";
import type { Preview } from "./usePreview";

/** Under the preview: what cannot be as it was wished, and to be heard, that it has changed. */
export function SetupRemarks({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const { warnings, unplaced, refusal, changes } = preview;
  const lines = [
    ...(refusal === null ? [] : [refusal]),
    ...(unplaced > 0 ? [t("breakouts.setup.unplaced", { count: unplaced })] : []),
    ...warnings,
  ];
  return (
    <div role="status">
      <VisuallyHidden>
        {changes > 0 && t("breakouts.setup.changed", { count: changes })}
      </VisuallyHidden>
      {lines.length > 0 && (
        <ul className={classes.previewRemarks}>
          {lines.map((line) => (
            <li key={line} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
