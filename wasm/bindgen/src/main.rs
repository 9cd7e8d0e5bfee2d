//! Writes what loads a crate's WebAssembly into a folder: JavaScript, and the WebAssembly without what wasm-bindgen put into
//! it for that. Usage: vpswire-bindgen FILE FOLDER.

use std::env::args_os;
use std::error::Error;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let (Some(file), Some(folder), None) = (args_os().nth(1), args_os().nth(2), args_os().nth(3)) else {
        return Err("usage: vpswire-bindgen FILE FOLDER".into());
    };
    Bindgen::new()
        .input_path(file)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)?;
    Ok(())
}
