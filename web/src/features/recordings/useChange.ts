import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { KeptRecording, RecordingChange } from "../../api/recordings";
import { changeRecording } from "../../api/recordings";

/** Changes a recording; the lists that show it are read anew. */
export function useChange(recording: KeptRecording, token: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (change: RecordingChange) => changeRecording(recording.id, token, change),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["recordings"] }),
  });
}
