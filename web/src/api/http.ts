/** A refusal of the REST API, as its problem document says it. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly suggestions: readonly string[];

  constructor(status: number, code: string, sentence: string, suggestions: readonly string[]) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.suggestions = suggestions;
  }
}

interface Problem {
  readonly error?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly suggestion?: string;
  readonly suggestions?: readonly string[];
}

export interface CallOptions {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly body?: object;
  /** A bearer token of any kind. */
  readonly token?: string | null;
  readonly signal?: AbortSignal;
}

/**
 * One call of the REST API.
 *
 * @throws ApiError with the server's sentence; the code is `OFFLINE` where no server answered.
 */
export async function call<Answer>(path: string, options: CallOptions = {}): Promise<Answer> {
  const { method = "GET", body, token, signal } = options;
  const headers: Record<string, string> = { Accept: "application/json" };
  if (body) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, "OFFLINE", "", []);
  }
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as Answer;
}

async function refusalOf(response: Response): Promise<ApiError> {
  const problem = await response
    .json()
    .then((value: unknown) => value as Problem)
    .catch((): Problem => ({}));
  const suggestions = problem.suggestions ?? (problem.suggestion ? [problem.suggestion] : []);
  // A proxy without a server behind it answers, but not with a problem document.
  const code = problem.code ?? (response.status >= 500 ? "OFFLINE" : "INVALID");
  return new ApiError(response.status, code, problem.error ?? problem.detail ?? "", suggestions);
}
