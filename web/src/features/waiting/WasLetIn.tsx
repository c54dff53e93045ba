import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isolated } from "../../ui/Say";
import { Spoken } from "../../ui/Spoken";
import { useLive, useSession } from "../meeting/MeetingContext";

/**
 * The heading of the meeting. Whoever was let in has done nothing for the page to change: it is
 * said, and the focus is where the meeting begins.
 */
export function WasLetIn() {
  const { t } = useTranslation();
  const { displayName } = useLive();
  const letIn = useSession((state) => state.door !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (letIn) heading.current?.focus();
  }, [letIn]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        {displayName}
      </h1>
      {letIn && <Spoken words={t("waiting.inside", { name: isolated(displayName) })} />}
    </>
  );
}
