//! What the goals of speed name.
fn main() {
    divan::main();
}
