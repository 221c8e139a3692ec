/** A file in OneDrive or SharePoint that was found and can be attached as a link. */
export interface FoundDocument {
  url: string;
  name: string;
  /** The folder it lies in; null at the top, or when the service does not tell. */
  folder: string | null;
}
