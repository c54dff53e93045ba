import { useMutation, useQueryClient } from "@tanstack/react-query";
import { unarchiveRoom } from "../../api/rooms";

/** Opens an archived room again, and looks at it anew. */
export function useReopen(code: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => unarchiveRoom(code),
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ["my-rooms"] }),
        queries.invalidateQueries({ queryKey: ["room", code] }),
      ]),
  });
}
