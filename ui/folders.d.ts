export const DOMAINS: string[];
export const FOLDERS: string[];
