//! The loopback server: the window's page in a browser of this computer, for a second screen and for tests of pages.
//!
//! It listens on 127.0.0.1 only. Each request carries the token; the `Host` header must be ours, so that a foreign page
//! cannot reach it by a name that points here; no other origin is ever allowed.

use crate::clock::Clock;
use crate::fault::{Fault, Result, at};
use crate::house::{FILE_BYTES, House};
use crate::reply::envelope;
use crate::requests::Sign;
use axum::body::{Body, Bytes};
use axum::extract::{DefaultBodyLimit, Path as InPath, Query, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use tokio::net::TcpListener;

/// The same as the window's, save that requests go to this server.
const POLICY: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; \
    connect-src 'self'; media-src 'self' blob: mediastream:; object-src 'none'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'; frame-src 'none'";

/// Files of the page by the path that is asked for, read once: no path of a request ever reaches the disk.
type Page = BTreeMap<String, (&'static str, Bytes)>;

struct Server {
    house: Arc<House>,
    token: [u8; 32],
    page: Page,
    port: u16,
}

/// A token that nobody guesses: 32 random bytes as text.
pub fn token() -> String {
    hex::encode(Clock::system().random::<32>())
}

/// Serves the house until the process is asked to end (Ctrl+C, SIGTERM). Port 0 takes a free one; `ready` gets the
/// address with the token once it listens. Requests under way are finished; closing the house is the caller's.
pub fn serve(house: Arc<House>, port: u16, token: &str, ui: Option<&Path>, ready: impl FnOnce(String)) -> Result<()> {
    let page = ui.map(page).transpose()?.unwrap_or_default();
    let runtime = tokio::runtime::Runtime::new().map_err(|error| Fault::Stopped(error.to_string()))?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let named = format!("http://{address}");
        let listener = TcpListener::bind(address).await.map_err(at(&named))?;
        let port = listener.local_addr().map_err(at(&named))?.port();
        ready(format!("http://127.0.0.1:{port}/#token={token}"));
        let server = Arc::new(Server { house, token: Sha256::digest(token).into(), page, port });
        axum::serve(listener, routes(server)).with_graceful_shutdown(asked_to_end()).await.map_err(at(&named))
    })
}

fn routes(server: Arc<Server>) -> Router {
    Router::new()
        .route("/call", post(call))
        .route("/file", post(file).layer(DefaultBodyLimit::max(usize::try_from(FILE_BYTES).unwrap_or(usize::MAX))))
        .route("/paper/{token}", get(paper))
        .route_layer(middleware::from_fn_with_state(server.clone(), holds_token))
        .fallback(get(of_page))
        .layer(middleware::from_fn_with_state(server.clone(), is_ours))
        .with_state(server)
}

/// Refuses what was asked under another name or from another page; tells the browser to load nothing from elsewhere.
async fn is_ours(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    if !names_us(request.headers(), server.port) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn names_us(headers: &HeaderMap, port: u16) -> bool {
    let hosts = [format!("127.0.0.1:{port}"), format!("localhost:{port}")];
    let said = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let is_host = said(header::HOST).is_some_and(|host| hosts.iter().any(|ours| ours == host));
    let is_origin = said(header::ORIGIN).is_none_or(|origin| hosts.iter().any(|ours| origin.strip_prefix("http://") == Some(ours)));
    is_host && is_origin
}

async fn holds_token(State(server): State<Arc<Server>>, request: Request, next: Next) -> Response {
    let said = request.headers().get(header::AUTHORIZATION).and_then(|value| value.as_bytes().strip_prefix(b"Bearer "));
    let digest: [u8; 32] = Sha256::digest(said.unwrap_or_default()).into();
    // all bytes are looked at, whether the first differs or the last
    if digest.iter().zip(server.token).fold(0, |differs, (a, b)| differs | (a ^ b)) != 0 {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    next.run(request).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    name: String,
    #[serde(default)]
    with: Value,
    #[serde(default)]
    sign: Option<Sign>,
}

async fn call(State(server): State<Arc<Server>>, Json(call): Json<Call>) -> Json<Value> {
    let answered = tokio::task::spawn_blocking(move || envelope(server.house.call(&call.name, call.with, call.sign.as_ref()))).await;
    Json(answered.unwrap_or_else(|_| envelope(Err(Fault::Stopped("a request panicked".into()).into()))))
}

#[derive(Deserialize)]
struct Named {
    name: String,
}

async fn file(State(server): State<Arc<Server>>, Query(Named { name }): Query<Named>, bytes: Bytes) -> Json<Value> {
    Json(json!({ "token": server.house.take_file(&name, bytes.into()) }))
}

async fn paper(State(server): State<Arc<Server>>, InPath(token): InPath<String>) -> Response {
    match server.house.paper(&token) {
        Some((name, bytes)) => ([(header::CONTENT_TYPE, kind_of_paper(&name))], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn kind_of_paper(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "csv")) => "text/csv; charset=utf-8",
        Some((_, "xlsx")) => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        Some((_, "html")) => "text/html; charset=utf-8",
        Some((_, "ics")) => "text/calendar; charset=utf-8",
        Some((_, "pdf")) => "application/pdf",
        _ => "application/octet-stream",
    }
}

async fn of_page(State(server): State<Arc<Server>>, uri: Uri) -> Response {
    let path = if uri.path() == "/" { "/index.html" } else { uri.path() };
    let Some((kind, bytes)) = server.page.get(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    ([(header::CONTENT_TYPE, *kind)], Body::from(bytes.clone())).into_response()
}

fn page(folder: &Path) -> Result<Page> {
    let mut page = Page::new();
    let mut folders = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, before)) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(at(&folder))? {
            let entry = entry.map_err(at(&folder))?;
            let name = format!("{before}/{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().map_err(at(entry.path()))?;
            if kind.is_dir() {
                folders.push((entry.path(), name));
            } else if kind.is_file() {
                let bytes = fs::read(entry.path()).map_err(at(entry.path()))?;
                page.insert(name.clone(), (kind_of(&name), bytes.into()));
            }
        }
    }
    Ok(page)
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("woff") => "font/woff",
        _ => "application/octet-stream",
    }
}

/// Waits until the process is asked to end: by Ctrl+C or, where there is one, SIGTERM.
pub async fn asked_to_end() {
    #[cfg(unix)]
    if let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = tokio::signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        return;
    }
    // without a signal to wait for, only the end of the process ends it
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
