//! Where a book must not lie: folders that another program synchronises, and drives of the network. Both replace
//! or tear a database file, and their locks do not hold.

use std::fs;
use std::path::{Component, Path, PathBuf, Prefix};

use super::whole::folder_of;

/// Why a book must not lie there. The way out is a bundle in that folder, not the book.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlaceFault {
    /// On a drive of the network, or a share of a virtual machine's host.
    #[error("on a network drive ({kind})")]
    Network {
        /// The file system's name as the system gives it, such as `nfs4`.
        kind: String,
    },
    /// Inside a folder that a program synchronises.
    #[error("{} is synchronised by {product}", folder.display())]
    Synced {
        /// Name of the program, as its maker writes it.
        product: &'static str,
        /// The folder that gives it away.
        folder: PathBuf,
    },
    /// Beside it lies a copy that a program made because two computers had changed the book.
    #[error("a conflicted copy lies beside the book: {}", path.display())]
    ConflictedCopy {
        /// That copy.
        path: PathBuf,
    },
}

/// File systems that are reached over a wire, without `fuse.` in front.
const NETWORK: [&str; 24] = [
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "curlftpfs",
    "davfs",
    "davfs2",
    "glusterfs",
    "google-drive-ocamlfuse",
    "gvfsd-fuse",
    "lustre",
    "ncpfs",
    "nfs",
    "nfs4",
    "onedriver",
    "prl_fs",
    "rclone",
    "s3fs",
    "smb3",
    "smbfs",
    "sshfs",
    "vboxsf",
];
/// Names of folders, in lower case, and whose they are.
const NAMES: [(&str, &str); 16] = [
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud drive", "iCloud Drive"),
    ("iclouddrive", "iCloud Drive"),
    ("mobile documents", "iCloud Drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pclouddrive", "pCloud"),
    ("mega", "MEGA"),
    ("megasync", "MEGA"),
    ("synologydrive", "Synology Drive"),
    ("box sync", "Box"),
    ("cloudstorage", "macOS CloudStorage"),
];
/// Beginnings of such names: an organisation's or a person's name follows.
const BEGINNINGS: [(&str, &str); 5] = [
    ("onedrive - ", "OneDrive"),
    ("onedrive-", "OneDrive"),
    ("dropbox (", "Dropbox"),
    ("googledrive-", "Google Drive"),
    ("google drive (", "Google Drive"),
];
/// What such programs leave in the folder that they keep.
const MARKERS: [(&str, &str); 6] = [
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".sync_folder", "Syncthing"),
    (".tmp.drivedownload", "Google Drive"),
];
/// Parts of the names of conflicted copies, in lower case.
const CONFLICTS: [&str; 6] = ["conflicted copy", "sync-conflict", "(conflict", "(case conflict", "in konflikt stehende kopie", "_conflict-"];

/// Whether a book may lie at `path`, which need not exist yet. Mapped drives of Windows and mounts of macOS are
/// not told apart from disks.
///
/// # Errors
/// The first reason found.
pub fn check_place(path: &Path) -> Result<(), PlaceFault> {
    let folder = folder_of(path);
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    if let Some(kind) = network_kind(&mounts, &folder) {
        return Err(PlaceFault::Network { kind });
    }
    if let Some((product, folder)) = keeper(&folder) {
        return Err(PlaceFault::Synced { product, folder });
    }
    match conflicted_copy(path, &folder) {
        Some(path) => Err(PlaceFault::ConflictedCopy { path }),
        None => Ok(()),
    }
}

/// The kind of file system that holds `folder`, if it is one of the network. `mounts` is Linux's `mountinfo`:
/// the fifth field is the mount point, the first one after ` - ` the kind.
fn network_kind(mounts: &str, folder: &Path) -> Option<String> {
    if let Some(Component::Prefix(prefix)) = folder.components().next()
        && matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
    {
        return Some("smb".to_owned());
    }
    let mut nearest = (0, "");
    for line in mounts.lines() {
        let Some((before, after)) = line.split_once(" - ") else {
            continue;
        };
        let (Some(point), Some(kind)) = (before.split(' ').nth(4), after.split(' ').next()) else {
            continue;
        };
        let point = PathBuf::from(plain(point));
        let depth = point.components().count();
        // Of two mounts on one point the later hides the earlier.
        if folder.starts_with(&point) && depth >= nearest.0 {
            nearest = (depth, kind);
        }
    }
    let bare = nearest.1.strip_prefix("fuse.").unwrap_or(nearest.1);
    NETWORK.contains(&bare).then(|| nearest.1.to_owned())
}

/// The kernel writes blanks in mount points as octal numbers.
fn plain(point: &str) -> String {
    [("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")]
        .iter()
        .fold(point.to_owned(), |point, (octal, plain)| point.replace(octal, plain))
}

fn keeper(folder: &Path) -> Option<(&'static str, PathBuf)> {
    for above in folder.ancestors() {
        let name = above.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let named = NAMES.iter().find(|(known, _)| name == *known);
        let begun = BEGINNINGS.iter().find(|(known, _)| name.starts_with(known));
        let marked = MARKERS.iter().find(|(marker, _)| above.join(marker).exists());
        if let Some((_, product)) = named.or(begun).or(marked) {
            return Some((product, above.to_path_buf()));
        }
        // In a home folder the same name is a folder of Dropbox's settings.
        if above.join(".dropbox").is_file() {
            return Some(("Dropbox", above.to_path_buf()));
        }
    }
    None
}

fn conflicted_copy(path: &Path, folder: &Path) -> Option<PathBuf> {
    let stem = path.file_stem()?.to_string_lossy().to_lowercase();
    let mut beside: Vec<PathBuf> = fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    beside.sort();
    beside.into_iter().find(|other| {
        let name = other.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        name.starts_with(&stem) && CONFLICTS.iter().any(|conflict| name.contains(conflict))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
40 22 0:40 / /mnt/office\\040share rw,relatime shared:2 - cifs //server/office rw
41 22 0:41 / /home/han/far rw,nosuid - fuse.sshfs han@far: rw
42 22 8:17 / /media/stick rw,nosuid - fuseblk /dev/sdb1 rw
43 41 8:18 / /home/han/far/near rw - ext4 /dev/sdc1 rw
";

    #[test]
    fn drives_of_the_network_are_told_by_the_nearest_mount() {
        let kind = |folder: &str| network_kind(MOUNTS, Path::new(folder));
        assert_eq!(kind("/home/han"), None);
        assert_eq!(kind("/home/han/farther"), None);
        assert_eq!(kind("/media/stick/books"), None);
        assert_eq!(kind("/mnt/office share/books").as_deref(), Some("cifs"));
        assert_eq!(kind("/home/han/far/books").as_deref(), Some("fuse.sshfs"));
        assert_eq!(kind("/home/han/far/near"), None);
    }

    #[test]
    fn synchronised_folders_are_told_by_name_at_any_depth() {
        for (folder, product) in [
            ("/home/han/Dropbox/centre", "Dropbox"),
            ("/home/han/OneDrive - GTH-B/a/b", "OneDrive"),
            ("/Users/han/Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
            ("/Users/han/Library/CloudStorage/GoogleDrive-han@example.org/My Drive", "Google Drive"),
            ("/home/han/Nextcloud", "Nextcloud"),
        ] {
            assert_eq!(keeper(Path::new(folder)).unwrap().0, product, "{folder}");
        }
        assert_eq!(keeper(Path::new("/home/han/my dropboxes/onedrives/megabooks/dropbox-like")), None);
    }

    #[test]
    fn a_marker_in_a_folder_above_gives_it_away_but_settings_of_dropbox_do_not() {
        let root = tempfile::tempdir().unwrap();
        let inner = root.path().join("a").join("b");
        fs::create_dir_all(&inner).unwrap();
        let book = inner.join("centre.rollbook");
        assert_eq!(check_place(&book), Ok(()));
        fs::create_dir(root.path().join(".dropbox")).unwrap();
        assert_eq!(check_place(&book), Ok(()));
        fs::create_dir(root.path().join(".stfolder")).unwrap();
        let folder = fs::canonicalize(root.path()).unwrap();
        assert_eq!(check_place(&book), Err(PlaceFault::Synced { product: "Syncthing", folder }));
    }

    #[test]
    fn a_conflicted_copy_beside_the_book_is_noticed() {
        let root = tempfile::tempdir().unwrap();
        let book = root.path().join("centre.rollbook");
        fs::write(root.path().join("other (conflicted copy).rollbook"), b"").unwrap();
        assert_eq!(check_place(&book), Ok(()));
        fs::write(root.path().join("Centre (Han's conflicted copy 2026-03-14).rollbook"), b"").unwrap();
        assert!(matches!(check_place(&book), Err(PlaceFault::ConflictedCopy { .. })));
    }
}
