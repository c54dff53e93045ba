import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { roomByCode } from "../../api/rooms";
import { navigate } from "../../app/navigation";
import { ownerToken } from "../../session/browserMemory";
import { Logo } from "../../ui/Logo";
import { Message } from "../../ui/Message";
import { Say } from "../../ui/Say";
import { RecordingsList } from "./RecordingsList";
import classes from "./Recordings.module.css";

/** All recordings of a room, for its owner. */
export default function RecordingsPage({ code }: { readonly code: string }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const token = ownerToken();
  const room = useQuery({
    queryKey: ["room", code],
    queryFn: ({ signal }) => roomByCode(code, signal),
  });
  if (token === null) {
    return (
      <Message
        title={t("recording.list.notOwner")}
        text={t("recording.list.notOwnerText")}
        action={t("app.home")}
        onAction={() => navigate("/")}
      />
    );
  }
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Logo />
        <Button
          variant="subtle"
          leftSection={<IconArrowLeft size={18} className="flips" aria-hidden />}
          onClick={() => navigate("/")}
        >
          {t("recording.list.back")}
        </Button>
      </header>
      <main id="content">
        <h1 ref={heading} tabIndex={-1}>
          <Say k="recording.list.of" names={{ name: room.data?.displayName ?? code }} />
        </h1>
        <RecordingsList room={code} token={token} mayRecord />
      </main>
    </div>
  );
}
