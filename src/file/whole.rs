//! Files that appear whole or not at all, and folders that only their owner reads.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::FileFault;

/// Writes a small file by way of a temporary one in the same folder: synced, renamed, folder synced. Whoever
/// reads finds the former bytes or these, also after a power cut. Only the owner may read it.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), FileFault> {
    let folder = folder_of(path);
    let fault = |error| FileFault::of_io(path, error);
    let mut temporary = tempfile::Builder::new().prefix(".writing-").tempfile_in(folder).map_err(fault)?;
    temporary.write_all(bytes).map_err(fault)?;
    temporary.as_file().sync_all().map_err(fault)?;
    temporary.persist(path).map_err(|error| fault(error.error))?;
    sync_folder(folder)
}

/// Reads a small file; `None` if there is none.
pub fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, FileFault> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(FileFault::of_io(path, error)),
    }
}

/// Makes a folder, with those above it, that only its owner may enter.
pub fn make_private_folder(path: &Path) -> Result<(), FileFault> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|error| FileFault::of_io(path, error))
}

/// Makes a rename or a new name in this folder outlast a power cut. Windows keeps its folders by itself.
pub fn sync_folder(folder: &Path) -> Result<(), FileFault> {
    if cfg!(unix) {
        let handle = fs::File::open(folder).map_err(|error| FileFault::of_io(folder, error))?;
        handle.sync_all().map_err(|error| FileFault::of_io(folder, error))?;
    }
    Ok(())
}

/// The folder that holds `path`; the present one for a bare name.
#[must_use]
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// The name of what lies beside a book: its own name with `ending` put behind it.
#[must_use]
pub fn beside(book: &Path, ending: &str) -> PathBuf {
    let mut name = book.as_os_str().to_os_string();
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_leaves_no_temporary_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("books.json");
        write_whole(&path, b"first").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"second");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_files_and_folders() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("a").join("b");
        make_private_folder(&inner).unwrap();
        write_whole(&inner.join("x"), b"x").unwrap();
        assert_eq!(fs::metadata(&inner).unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(fs::metadata(inner.join("x")).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_lies_beside_a_book_bears_its_name() {
        assert_eq!(beside(Path::new("/x/centre.rollbook"), ".keys"), Path::new("/x/centre.rollbook.keys"));
    }
}
