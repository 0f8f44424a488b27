export const modelPath = (number: string): string => `/desk/models/${encodeURIComponent(number)}`
