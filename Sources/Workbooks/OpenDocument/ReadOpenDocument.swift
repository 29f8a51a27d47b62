func readOpenDocument(_ archive: ZipArchive) throws(WorkbookFault) -> [Sheet] { [] }
