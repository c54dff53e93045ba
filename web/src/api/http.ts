import { onSite } from "../app/root";

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
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly body?: object;
  /** A body that is not JSON, with its media type. */
  readonly text?: { readonly type: string; readonly content: string };
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
  const response = await answerTo(path, options, "application/json");
  const text = await response.text();
  return (text === "" ? {} : JSON.parse(text)) as Answer;
}

/** As `call`, where the answer is a file: its bytes as they are, with the byte order mark of a CSV. */
export async function callForFile(path: string, options: CallOptions = {}): Promise<Blob> {
  return (await answerTo(path, options, "*/*")).blob();
}

async function answerTo(path: string, options: CallOptions, accept: string): Promise<Response> {
  const { method = "GET", body, text, token, signal } = options;
  const headers: Record<string, string> = { Accept: accept };
  if (text) headers["Content-Type"] = text.type;
  if (body) headers["Content-Type"] = "application/json";
  if (token) headers.Authorization = `Bearer ${token}`;
  const content = text?.content ?? (body && JSON.stringify(body));
  let response: Response;
  try {
    response = await fetch(onSite(`/api${path}`), {
      method,
      headers,
      ...(content === undefined ? {} : { body: content }),
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, "OFFLINE", "", []);
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
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
