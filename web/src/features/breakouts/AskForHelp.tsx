import { Button, Popover, Textarea } from "@mantine/core";
import { IconCheck, IconHelpCircle } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Room } from "../../protocol/objects";
import { useCommand } from "../meeting/MeetingContext";
import classes from "./AskForHelp.module.css";

/** Calls the host into one's breakout; once called, says so until the host has answered. */
export function AskForHelp({ room }: { readonly room: Room }) {
  const { t } = useTranslation();
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [note, setNote] = useState("");
  const send = async () => {
    const words = note.trim();
    const payload = words === "" ? { roomId: room.id } : { roomId: room.id, note: words };
    if (await command("breakout.help.ask", payload)) {
      setOpen(false);
      setNote("");
    }
  };
  if (room.help !== null) {
    return (
      <span className={classes.asked} role="status">
        <IconCheck size={18} aria-hidden />
        <span>{t("breakouts.inside.helpAsked")}</span>
      </span>
    );
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus width={300} position="bottom-end" withRoles>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconHelpCircle size={20} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {t("breakouts.inside.help")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <Textarea
            label={t("breakouts.inside.helpNote")}
            autosize
            minRows={2}
            maxLength={500}
            dir="auto"
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button type="submit" fullWidth mt="sm">
            {t("breakouts.inside.helpSend")}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
