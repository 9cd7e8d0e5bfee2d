# find_package(vpswire): the targets vpswire::vpswire (shared) and vpswire::static.

get_filename_component(_vpswire_prefix "${CMAKE_CURRENT_LIST_DIR}/../../.." ABSOLUTE)
# From the prefix; scripts/install-c writes here where the library is.
set(_vpswire_libdir "lib")
get_filename_component(_vpswire_place "${_vpswire_prefix}/${_vpswire_libdir}" ABSOLUTE)
find_library(VPSWIRE_SHARED NAMES libvpswire.so libvpswire.dylib vpswire.dll.a PATHS "${_vpswire_place}" NO_DEFAULT_PATH)
find_library(VPSWIRE_STATIC NAMES libvpswire.a PATHS "${_vpswire_place}" NO_DEFAULT_PATH)
mark_as_advanced(VPSWIRE_SHARED VPSWIRE_STATIC)
find_package(Threads REQUIRED)

if(VPSWIRE_SHARED AND NOT TARGET vpswire::vpswire)
    add_library(vpswire::vpswire SHARED IMPORTED)
    set_target_properties(vpswire::vpswire PROPERTIES
        IMPORTED_LOCATION "${VPSWIRE_SHARED}"
        INTERFACE_INCLUDE_DIRECTORIES "${_vpswire_prefix}/include")
    if(WIN32)
        # What was found is what programs are linked with; they load the library itself.
        set_target_properties(vpswire::vpswire PROPERTIES
            IMPORTED_LOCATION "${_vpswire_prefix}/bin/vpswire.dll"
            IMPORTED_IMPLIB "${VPSWIRE_SHARED}")
    endif()
endif()
if(WIN32)
    set(_vpswire_system ws2_32 userenv ntdll bcrypt advapi32)
else()
    set(_vpswire_system ${CMAKE_DL_LIBS} m)
endif()
if(VPSWIRE_STATIC AND NOT TARGET vpswire::static)
    add_library(vpswire::static STATIC IMPORTED)
    set_target_properties(vpswire::static PROPERTIES
        IMPORTED_LOCATION "${VPSWIRE_STATIC}"
        INTERFACE_INCLUDE_DIRECTORIES "${_vpswire_prefix}/include"
        INTERFACE_LINK_LIBRARIES "Threads::Threads;${_vpswire_system}")
endif()
if(NOT VPSWIRE_SHARED AND NOT VPSWIRE_STATIC)
    set(vpswire_FOUND FALSE)
    set(vpswire_NOT_FOUND_MESSAGE "expected libvpswire in ${_vpswire_place}")
endif()
