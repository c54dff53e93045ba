import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface DialogProps {
  readonly title: ReactNode;
  readonly large?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog in front of the meeting, which stays in sight behind it. */
export function Dialog({ title, large = false, onClose, children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      size={large ? "lg" : "md"}
      onClose={onClose}
      title={<strong>{title}</strong>}
      overlayProps={{ backgroundOpacity: 0.35 }}
      closeButtonProps={{ "aria-label": t("app.close"), size: 44 }}
    >
      {children}
    </Modal>
  );
}
