export const importPath = (id: string): string => `/desk/imports/${id}`
