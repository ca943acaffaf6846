//! Own commands are denied unless a capability names them.

fn main() {
    let commands = tauri_build::AppManifest::new().commands(&["call", "choose_file", "choose_folder", "choose_book", "open_paper", "painted"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands)).expect("configuration, capabilities and icons fit together");
}
