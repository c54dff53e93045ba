import { useState } from "react";
import { useTranslation } from "react-i18next";
import { importSet } from "../../api/plans";
import { textOfFile } from "../../state/listBytes";
import { isolated } from "../../ui/Say";
import { sentenceOf } from "../../ui/refusal";
import { useLive, useMeeting } from "../meeting/MeetingContext";
import { setFileOf } from "./setFile";

/** Saves what a file holds as a set of the room, and says how that went. */
export function useImport(again: () => Promise<void>) {
  const { t } = useTranslation();
  const { token } = useMeeting();
  const { roomCode } = useLive();
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const bring = async (file: File | null) => {
    if (!file) return;
    setProblem(null);
    const text = await textOfFile(file);
    if (text === null) {
      setSaid("");
      setProblem(t("plan.list.fileFailed"));
      return;
    }
    try {
      const { name, format, content } = setFileOf(file.name, text);
      await importSet(roomCode, token, name, format, content);
      setSaid(t("plan.sets.imported", { name: isolated(name) }));
      await again();
    } catch (error) {
      setSaid("");
      setProblem(sentenceOf(error, t));
    }
  };
  return { bring, said, problem };
}
