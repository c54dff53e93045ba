import { Kbd, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./KeysDialog.module.css";

const LIST = [
  ["M", "microphone"],
  ["space", "talk"],
  ["V", "camera"],
  ["H", "hand"],
  ["C", "chat"],
  ["P", "people"],
  ["B", "breakouts"],
  ["escape", "close"],
  ["?", "help"],
] as const;

export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("meeting.keys.title")}</strong>}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      <dl className={classes.keys}>
        {LIST.map(([key, does]) => (
          <div key={does}>
            <dt>{t(`meeting.keys.${does}`)}</dt>
            <dd>
              <Kbd size="md">
                {key === "space" || key === "escape" ? t(`meeting.keys.${key}`) : key}
              </Kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
